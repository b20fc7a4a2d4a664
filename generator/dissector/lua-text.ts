/** A value that is printed as Lua: literals, tables, and code that the generator itself writes. */
export type Lua = string | number | boolean | LuaCode | LuaBytes | readonly Lua[] | LuaTable;

/** A table; keys without a value are omitted. */
export interface LuaTable {
  readonly [key: string]: Lua | undefined;
}

/** Code of the generator, never of a schema. */
export class LuaCode {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

/** A string of octets: one character for each. */
export class LuaBytes {
  readonly octets: string;

  constructor(octets: string) {
    this.octets = octets;
  }
}

/** Returns a value as Lua. */
export function toLua(value: Lua): string {
  if (typeof value === "string") return luaString(shown(value));
  if (typeof value === "number") return luaNumber(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof LuaCode) return value.code;
  if (value instanceof LuaBytes) return luaBytes(value.octets);
  if (isList(value)) return `{ ${value.map(toLua).join(", ")} }`.replace("{  }", "{}");
  const entries = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`${keyOf(key)} = ${toLua(each)}`],
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function isList(value: readonly Lua[] | LuaTable): value is readonly Lua[] {
  return Array.isArray(value);
}

/** Returns a table whose keys are numbers or strings of octets. */
export function mapToLua(entries: readonly (readonly [key: number | LuaBytes, value: Lua])[]): LuaCode {
  const pairs = entries.map(([key, value]) => `[${toLua(key)}] = ${toLua(value)}`);
  return new LuaCode(pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`);
}

/** Returns a number; Lua 5.1 has no other integers than those of 53 bits. */
function luaNumber(value: number): string {
  if (value === Infinity) return "math.huge";
  if (!Number.isSafeInteger(value)) throw new Error(`The number ${value} violated an invariant.`);
  return String(value);
}

/** Keys in tables are names that the generator chooses, or properties. Reserved words need quotes. */
function keyOf(key: string): string {
  return /^[a-z][A-Za-z0-9]*$/.test(key) && !RESERVED.has(key) ? key : `[${luaString(key)}]`;
}

const RESERVED = new Set(
  "and break do else elseif end false for function goto if in local nil not or repeat return then true until while".split(
    " ",
  ),
);

/** Returns a literal. Other characters than printable ASCII and those above C1 are escapes. */
function luaString(text: string): string {
  return `"${text.replaceAll(/["\\\u0000-\u001f\u007f]/g, (each) => escapedOctet(each.charCodeAt(0)))}"`;
}

/** Returns a literal of octets. A character that is no octet becomes a NUL, which no value contains. */
export function luaBytes(octets: string): string {
  return `"${octets.replaceAll(/[^ !#-[\]-~]/gu, (each) => escapedOctet(isOctet(each) ? each.charCodeAt(0) : 0))}"`;
}

function isOctet(character: string): boolean {
  return character.length === 1 && character <= "\u00ff";
}

function escapedOctet(octet: number): string {
  return `\\${String(octet).padStart(3, "0")}`;
}

/** A text as Wireshark shows it: one line, without control characters and those that change the direction of text. */
export function shown(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu, "")
    .trim();
}
