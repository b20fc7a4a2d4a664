import type { Documentation } from "../model/index.js";
import { type FilterGroup, type FilterNames } from "./filter-names.js";
import { LuaCode, toLua } from "./lua-text.js";
import { type DissectorLanguage, type IntegerMeanings, titleOf } from "./values-to-lua.js";

/** Statements that fill tables, each entry once: `S[1] = { … }`. */
export interface SharedTable {
  /** Returns the expression of an entry with this code. */
  readonly entry: (code: string) => LuaCode;
  readonly statements: readonly string[];
}

/** Creates a table with a name in the script. */
export function sharedTable(name: string): SharedTable {
  const known = new Map<string, LuaCode>();
  const statements: string[] = [];
  return {
    statements,
    entry: (code) => {
      const found = known.get(code) ?? new LuaCode(`${name}[${known.size + 1}]`);
      if (!known.has(code)) statements.push(`${found.code} = ${code}`);
      known.set(code, found);
      return found;
    },
  };
}

/** A field of Wireshark. */
export interface ShownField {
  /** Its owner: a message, structure or field. */
  readonly owner: string;
  /** The name from which its filter name is made. */
  readonly name: string;
  /** The name that is shown; by default the other one. */
  readonly label?: string;
  readonly documentation: Documentation;
}

/** The type of an integer field. */
export interface IntegerField {
  readonly octets: 1 | 2 | 4 | 8;
  readonly signed: boolean;
  readonly base: "DEC" | "HEX";
  readonly meanings: IntegerMeanings | null;
  readonly mask?: number;
}

/** The fields of one family of protocols, and the enumerations of all. */
export interface FieldTable {
  readonly language: DissectorLanguage;
  readonly integer: (field: ShownField, type: IntegerField) => LuaCode;
  readonly plain: (field: ShownField, kind: "string" | "bytes" | "none") => LuaCode;
  /** The names of strings with a meaning. */
  readonly texts: (code: LuaCode) => LuaCode;
}

/** The tables that fields of all families share. */
export interface FieldTables {
  readonly fields: SharedTable;
  readonly values: SharedTable;
}

/** Creates the fields of a family. */
export function fieldTable(
  { fields, values }: FieldTables,
  names: FilterNames,
  language: DissectorLanguage,
): FieldTable {
  const define = (kind: string, group: FilterGroup, field: ShownField, rest: readonly string[]): LuaCode => {
    const { owner, name, label = name, documentation } = field;
    const filter = names.nameOf(owner, name, group);
    const meaning = toLua(titleOf(documentation, language));
    return fields.entry(`ProtoField.${kind}(${[toLua(filter), toLua(label), ...rest, meaning].join(", ")})`);
  };
  return {
    language,
    integer: (field, { octets, signed, base, meanings, mask }) => {
      const table = meanings === null ? "nil" : values.entry(meanings.table).code;
      const display = `base.${base}${meanings?.isRanges === true ? " + base.RANGE_STRING" : ""}`;
      const rest = [display, table, mask === undefined ? "nil" : `0x${mask.toString(16)}`];
      return define(`${signed ? "int" : "uint"}${8 * octets}`, groupOf(octets, signed), field, rest);
    },
    plain: (field, kind) => define(kind, GROUPS[kind], field, kind === "none" ? [] : ["base.NONE"]),
    texts: (code) => values.entry(code.code),
  };
}

function groupOf(octets: number, signed: boolean): FilterGroup {
  if (octets === 8) return signed ? "int64" : "uint64";
  return signed ? "int" : "uint";
}

const GROUPS = { string: "text", bytes: "bytes", none: "none" } as const;
