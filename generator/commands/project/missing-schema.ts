import { CONFIG_FILE } from "../../config/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { USUAL_SCHEMA } from "./project.js";

/** What to write into a folder that has neither a schema nor a configuration. */
export function missingSchema(): UsageError {
  return new UsageError(
    `There is no schema: no ${CONFIG_FILE} here or in a folder above, and no folder ${USUAL_SCHEMA} here.`,
    `${ADVICE.join("\n")}\n`,
  );
}

const ADVICE: readonly string[] = [
  `Name the folder of your schema in ${CONFIG_FILE}, or by --schema:`,
  "",
  "  schema: path/to/schema",
  "  out: src/protocols",
  "",
  `Or begin a schema in ${USUAL_SCHEMA}/acme/protocol.yaml, from a protocol that comes with smswire:`,
  "",
  "  protocol: ACME",
  '  versions: [{ version: "1.0", id: acme }]',
  '  import: { from: smswire-generator/cmpp, version: "3.0" } # such as this one',
];

/** A folder of a schema without a single protocol, such as a submodule that was not fetched. */
export function emptySchema(folder: string): UsageError {
  const file = `${folder.replace(/\/+$/, "")}/<name>/protocol.yaml`;
  return new UsageError(
    `There is no protocol in ${folder}: expected at least one ${file}. Is it the right folder, and is it complete?`,
  );
}
