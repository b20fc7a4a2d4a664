import type { Value } from "../../model/index.js";
import { type Code, code } from "./code.js";
import { idInHex } from "../../naming/index.js";
import { escapeHidden } from "./escape-hidden.js";

/** A string as a string literal. Every string of a schema that becomes a value passes through here. */
export function literal(text: string): Code {
  return code`${stringLiteral(text)}`;
}

/** The source of a string literal. */
export function stringLiteral(text: string): string {
  // JSON is valid TypeScript, except for line separators, but does not escape invisible characters.
  return escapeHidden(JSON.stringify(text));
}

/** A value of the tag of a union. */
export function tagLiteral(value: number | string): Code {
  return typeof value === "string" ? literal(value) : code`${value}`;
}

/** A command as the specification prints it: 0x80000004. */
export function hexLiteral(value: number): Code {
  return code`${idInHex(value)}`;
}

/** A value from the schema. */
export function valueLiteral(value: Value): Code {
  switch (value.kind) {
    case "number":
      return code`${value.value}`;
    case "bigint":
      return code`${value.value.toString()}n`;
    case "string":
      return literal(value.value);
    case "octets": {
      const octets = value.hex.match(/../g) ?? [];
      return code`Uint8Array.of(${octets.map((octet) => `0x${octet}`).join(", ")})`;
    }
  }
}

/** The name of the constant that holds data; undefined if there is no such constant. */
export type NameOf = (value: object) => string | undefined;

const unnamed: NameOf = () => undefined;

/** Plain data as an expression. An object with its own constant is written as that name. */
export function objectCode(value: unknown, nameOf = unnamed): Code {
  return code`${dataLiteral(value, nameOf)}`;
}

/** Plain data as the source of a literal. */
export function dataLiteral(value: unknown, nameOf = unnamed): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return String(value);
  const name = nameOf(value);
  if (name !== undefined) return name;
  if (Array.isArray(value)) return `[${value.map((each) => dataLiteral(each, nameOf)).join(", ")}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${keyLiteral(key)}: ${dataLiteral(inner, nameOf)}`);
  return `{ ${entries.join(", ")} }`;
}

/** A key of an object literal, quoted if it is not an identifier. */
export function keyLiteral(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringLiteral(key);
}
