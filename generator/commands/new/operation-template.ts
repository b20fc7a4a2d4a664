import { idInHex } from "../../naming/index.js";
import type { PlannedOperation } from "./plan-operation.js";

/** What stands behind the keys of the texts. */
export interface OperationTexts {
  readonly en: string;
  readonly zh: string;
}

/** Texts that are still to be written: `check` asks for them. */
export const PLACEHOLDER: OperationTexts = {
  en: "# what the request is for, in English",
  zh: "# 请求的用途，中文",
};

const FIELD_HINT =
  "# one line per field: { name: Count, type: Unsigned Integer, octets: 4, en: How many., zh: 数量。 }";

/** The file of a new operation. */
export function operationTemplate(proposed: PlannedOperation, schemaLine: string, { en, zh }: OperationTexts): string {
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
