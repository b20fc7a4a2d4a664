import { afterEach } from "vitest";
import { removeTemporaryFolders } from "./temporary-folder.js";

/* Runs before each test file. Test files share the modules that they import, so a hook in a helper would run for the first file only. */

afterEach(removeTemporaryFolders);
