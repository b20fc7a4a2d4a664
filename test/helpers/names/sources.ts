import { join } from "node:path";
import { readFolder } from "../../../generator/files/index.js";

/* The modules of the generator and what they import. */

const root = join(import.meta.dirname, "..", "..", "..");
/** The modules of generator/ by path. */
export const sources = readFolder(join(root, "generator"), (path) => /\.tsx?$/.test(path));

/** An import or re-export of a module. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly isType: boolean;
}

/** All imports. */
export const imports: readonly Import[] = [...sources].flatMap(([from, text]) =>
  [...text.matchAll(/(?:^|\n)(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/g)].map(
    ([, type, target = ""]): Import => ({ from, target, isType: type !== undefined }),
  ),
);
