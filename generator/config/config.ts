import type { OutputOptions } from "../emit/index.js";

/** The name of the configuration file. */
export const CONFIG_FILE = "smswire.config.yaml";

/** The settings of a configuration, including defaults. Paths are as they are written. */
export interface Config extends Omit<OutputOptions, "package"> {
  /** The schema folders. */
  readonly schema: readonly string[];
  /** The output folder. */
  readonly out: string;
  /** The name of the package to generate; null for no package. */
  readonly packageName: string | null;
}
