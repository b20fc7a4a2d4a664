import { CONFIG_FILE } from "../../config/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { USUAL_SCHEMA } from "./project.js";

/** Returns the error for a folder without a schema and a configuration, with a template of both. */
export function missingSchema(): UsageError {
  return new UsageError(
    `No schema found: no ${CONFIG_FILE} here or in a parent folder, and no folder ${USUAL_SCHEMA} here.`,
    `${ADVICE.join("\n")}\n`,
  );
}

const ADVICE: readonly string[] = [
  `Set the schema folder in ${CONFIG_FILE}, or with --schema:`,
  "",
  "  schema: path/to/schema",
  "  out: src/protocols",
  "",
  `Or create a schema in ${USUAL_SCHEMA}/acme/protocol.yaml that imports a protocol of smswire:`,
  "",
  "  protocol: ACME",
  '  versions: [{ version: "1.0", id: acme }]',
  '  import: { from: smswire-generator/cmpp, version: "3.0" } # such as this one',
];

/** Returns the error for a schema folder without protocols, such as a submodule that was not fetched. */
export function emptySchema(folder: string): UsageError {
  const file = `${folder.replace(/\/+$/, "")}/<name>/protocol.yaml`;
  return new UsageError(
    `No protocol in ${folder}: expected at least one ${file}. Check that the folder is right and complete.`,
  );
}
