import { safeJson } from "../diagnostics/index.js";
import { toHex } from "../runtime/wire/index.js";

/** Words that are no name of a variable. */
const RESERVED = new Set([
  "delete",
  "switch",
  "return",
  "new",
  "default",
  "function",
  "import",
  "export",
  "in",
  "frame",
]);

/** The name of the variable with a message of a type. */
export function variableOf(typeName: string): string {
  const name = `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}`;
  return RESERVED.has(name) ? "message" : name;
}

/** A value of a message as TypeScript. */
export function literalOf(value: unknown, indent: string): string {
  if (typeof value === "string") return safeJson(value);
  if (typeof value === "bigint") return value < 10n ? `${value}n` : `0x${value.toString(16)}n`;
  if (value instanceof Uint8Array) return `fromHex(${JSON.stringify(toHex(value))})`;
  if (Array.isArray(value)) return arrayLiteral(value, indent);
  if (typeof value !== "object" || value === null) return String(value);
  const deeper = `${indent}  `;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const lines = entries.map(([key, each]) => `${deeper}${key}: ${literalOf(each, deeper)},\n`);
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

function arrayLiteral(values: readonly unknown[], indent: string): string {
  const deeper = `${indent}  `;
  const items = values.map((each) => literalOf(each, deeper));
  const isShort = items.join(", ").length < 60 && !items.some((item) => item.includes("\n"));
  return isShort ? `[${items.join(", ")}]` : `[\n${items.map((item) => `${deeper}${item},\n`).join("")}${indent}]`;
}
