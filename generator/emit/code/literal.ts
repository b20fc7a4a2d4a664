import type { Value } from "../../model/index.js";
import { type Code, code } from "./code.js";
import { escapeHidden } from "./escape-hidden.js";

/** A text as a string literal. Every text of a schema that becomes a value goes through here. */
export function literal(text: string): Code {
  // JSON is TypeScript, but for line separators, and it leaves what nobody sees as it is.
  return code`${escapeHidden(JSON.stringify(text))}`;
}

/** A command as the specification prints it: 0x80000004. */
export function hexLiteral(value: number): Code {
  return code`0x${value.toString(16).padStart(8, "0")}`;
}

/** A value that the schema states. */
export function valueLiteral(value: Value): Code {
  switch (value.kind) {
    case "number":
      return code`${value.value}`;
    case "bigint":
      return code`${value.value.toString()}n`;
    case "text":
      return literal(value.value);
    case "octets": {
      const octets = value.hex.match(/../g) ?? [];
      return code`Uint8Array.of(${octets.map((octet) => `0x${octet}`).join(", ")})`;
    }
  }
}

/** Plain data as an expression. */
export function objectCode(value: unknown): Code {
  if (typeof value === "string") return literal(value);
  if (typeof value === "bigint") return code`${value.toString()}n`;
  if (Array.isArray(value)) return code`[${value.map((each) => objectCode(each).text).join(", ")}]`;
  if (typeof value !== "object" || value === null) return code`${String(value)}`;
  const entries = Object.entries(value).map(([key, inner]) => `${keyText(key)}: ${objectCode(inner).text}`);
  return code`{ ${entries.join(", ")} }`;
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key).text;
}
