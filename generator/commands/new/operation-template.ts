import { idInHex } from "../../naming/index.js";
import type { PlannedOperation } from "./plan-operation.js";

/** The values of the documentation keys. */
export interface OperationFiles {
  readonly en: string;
  readonly zh: string;
}

/** Placeholders for documentation. `check` reports them as missing. */
export const PLACEHOLDER: OperationFiles = {
  en: "# purpose of the request, in English",
  zh: "# 请求的用途，中文",
};

const FIELD_HINT =
  "# one line per field: { name: Count, type: Unsigned Integer, octets: 4, en: Number of entries., zh: 数量。 }";

/** Returns the content of a new operation's file. */
export function operationTemplate(proposed: PlannedOperation, schemaLine: string, { en, zh }: OperationFiles): string {
  const { operation, name, id, since, until, leg, response, digits } = proposed;
  return [
    schemaLine,
    `operation: ${operation}`,
    `en: ${en}`,
    `zh: ${zh}`,
    ...(since === null ? [] : [`since: ${JSON.stringify(since)}`]),
    ...(until === null ? [] : [`until: ${JSON.stringify(until)}`]),
    `legs: [${leg}]`,
    "request:",
    `  name: ${name}`,
    `  id: ${idInHex(id, digits)}`,
    `  fields: [] ${FIELD_HINT}`,
    ...(response === null ? [] : responseLines(response.name, idInHex(response.id, digits), response.isDerived)),
    "",
  ].join("\n");
}

function responseLines(name: string, id: string, isDerived: boolean): string[] {
  if (isDerived) return [`response: # ${name}, ${id}`, "  fields: []"];
  return ["response:", `  name: ${name}`, `  id: ${id}`, "  fields: []"];
}
