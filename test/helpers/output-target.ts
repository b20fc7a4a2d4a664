import { join } from "node:path";
import type { OutputTarget } from "../../generator/files/index.js";
import { isMarked } from "../../generator/emit/index.js";

/** An output folder next to the folder of its schema. */
export function outputTarget(folder: string, more: Partial<OutputTarget> = {}): OutputTarget {
  return { folder, schema: [join(folder, "..", "schema")], isMarked, ...more };
}
