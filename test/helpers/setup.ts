import { afterEach } from "vitest";
import { removeTemporaryFolders } from "./temporary-folder.js";

/* Runs before each test file. Test files share imported modules, so a hook in a helper would run only for the first file. */

afterEach(removeTemporaryFolders);
