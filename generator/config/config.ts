import type { OutputOptions } from "../emit/index.js";
import type { SourceRange } from "../diagnostics/index.js";

/** The name of the configuration file. */
export const CONFIG_FILE = "smswire.config.yaml";

/** The protocol that commands use unless an option selects one, and where it is written. */
export interface UsualProtocol {
  readonly id: string;
  readonly range: SourceRange;
}

/** The settings of a configuration, including defaults. Paths are as they are written. */
export interface Config extends Omit<OutputOptions, "package"> {
  /** The schema folders. */
  readonly schema: readonly string[];
  /** The output folder. */
  readonly out: string;
  /** Null if the configuration names none. */
  readonly protocol: UsualProtocol | null;
  /** The name of the package to generate; null for no package. */
  readonly packageName: string | null;
}
