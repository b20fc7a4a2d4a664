import { join } from "node:path";
import { suggestion } from "../../diagnostics/index.js";
import { packageRoot } from "../../files/index.js";
import type { Protocol } from "../../model/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { type ProjectFlags, schemaFoldersOf } from "./project.js";
import { openFolders, openSchema, projectOf } from "./open-schema.js";
import { showDiagnostics } from "./show-diagnostics.js";
import type { Terminal } from "../terminal/terminal.js";

/**
 * The protocols of a schema, those that come with the tool if a project has none, which is then said; null where it or its configuration has mistakes, which are
 * shown.
 */
export function protocolsOf(flags: ProjectFlags, terminal: Terminal): readonly Protocol[] | null {
  const project = projectOf({ ...flags, format: "text" }, terminal);
  if (project === null) return null;
  if (schemaFoldersOf(project) === null) {
    sayShipped(terminal);
    return shippedProtocols();
  }
  const schema = openSchema(project);
  const hasErrors = schema.diagnostics.some(({ severity }) => severity === "error");
  if (!hasErrors) return schema.protocols;
  showDiagnostics(schema, "text", terminal);
  return null;
}

/** Tells that what is shown is of no schema of the project. */
function sayShipped(terminal: Terminal): void {
  terminal.err("Using the protocols that come with smswire: there is no schema or smswire.config.yaml here.\n");
}

/** The tool's own protocols, which others are made from. */
export function shippedProtocols(): readonly Protocol[] {
  return openFolders([join(packageRoot, "schema")], packageRoot).protocols;
}

/** The id that was asked for, or the only one there is. Throws a UsageError where there is no such id, or a choice. */
export function chooseId(ids: readonly string[], wanted: string | undefined): string {
  const known = ids.join(", ");
  if (wanted === undefined) {
    const [only] = ids;
    if (only !== undefined && ids.length === 1) return only;
    throw new UsageError(
      ids.length === 0 ? "The schema has no protocol." : `Say which protocol by --protocol: ${known}.`,
    );
  }
  if (ids.includes(wanted)) return wanted;
  throw new UsageError(`There is no protocol ${wanted}.${suggestion(wanted, ids)} Known: ${known}.`);
}
