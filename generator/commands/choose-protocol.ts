import { suggestion } from "../diagnostics/index.js";
import type { Protocol } from "../model/index.js";
import { openSchema, type OpenedSchema, type SchemaOptions, showDiagnostics } from "./schema-options.js";
import type { Terminal } from "./terminal.js";

/** Something on the command line that cannot be done, in a sentence; the exit code is 2. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}

/** The protocols of a schema; null where it has mistakes, which are shown. */
export function protocolsOf(folder: string, terminal: Terminal): readonly Protocol[] | null {
  const schema: OpenedSchema = openSchema(folder);
  const options: SchemaOptions = { schema: folder, format: "text" };
  const hasErrors = schema.diagnostics.some(({ severity }) => severity === "error");
  if (!hasErrors) return schema.protocols;
  showDiagnostics(schema, options, terminal);
  return null;
}

/** The id that was asked for, or the only one there is. Throws a Misuse where there is no such id, or a choice. */
export function chooseId(ids: readonly string[], wanted: string | undefined): string {
  const known = ids.join(", ");
  if (wanted === undefined) {
    const [only] = ids;
    if (only !== undefined && ids.length === 1) return only;
    throw new Misuse(ids.length === 0 ? "The schema has no protocol." : `Say which protocol by --protocol: ${known}.`);
  }
  if (ids.includes(wanted)) return wanted;
  throw new Misuse(`There is no protocol ${wanted}.${suggestion(wanted, ids)} Known: ${known}.`);
}
