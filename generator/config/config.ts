import type { OutputOptions } from "../emit/index.js";

/** The name of a configuration's file. */
export const CONFIG_FILE = "smswire.config.yaml";

/** What a configuration says, defaults filled in. Paths are as they are written. */
export interface Config extends Omit<OutputOptions, "package"> {
  /** Folders of the schema. */
  readonly schema: readonly string[];
  /** Folder of what is generated. */
  readonly out: string;
  /** Name of the package to be made of it; null where none is. */
  readonly packageName: string | null;
}
