import type {
  Content,
  Field,
  HeaderField,
  NamedType,
  Structure,
  Tlv,
  TlvBlock,
  Union,
  WireType,
} from "../model/index.js";
import type { ShownField } from "./field-table.js";
import type { OwnerScope } from "./field-scope.js";
import { digitsToLua, integerToLua } from "./integers-to-lua.js";
import { LuaBytes, LuaCode, type LuaTable, mapToLua, toLua } from "./lua-text.js";
import { propertiesOf, rulesToLua } from "./owner-rules.js";
import { wideToLua } from "./rules-to-lua.js";
import { stringMeanings } from "./values-to-lua.js";

const NO_PLACES: ReadonlySet<string> = new Set();

/** Returns a list of fields as an entry of the structures, with further keys. */
export function fieldsToLua(fields: readonly Field[], scope: OwnerScope, more: LuaTable = {}): LuaCode {
  const nodes = fields.map((field) => toLua(fieldToLua(field, scope)));
  const hasCounters = fields.some(({ counts }) => counts !== null);
  const extras = Object.entries({ ...more, ...(hasCounters ? { counters: true } : {}) }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key} = ${toLua(value)}`],
  );
  return scope.structures.entry(`{ ${[...nodes, ...extras].join(", ")} }`.replace("{  }", "{}"));
}

function fieldToLua(field: Field | HeaderField, scope: OwnerScope): LuaTable {
  const { counts, name, property } = field;
  const isCommand = "role" in field && field.role === "command";
  const isKept = scope.kept.has(property) || scope.placed.has(property);
  return {
    ...wireToLua(field.wire, field.type, field, isCommand ? scope : { ...scope, commands: null }),
    ...(counts === null ? {} : { counts: name }),
    ...(isKept ? { property } : {}),
    ...(scope.placed.has(property) ? { placed: true } : {}),
    ...constantToLua(field),
    ...contentsToLua(field.contents, scope),
  };
}

function constantToLua({ constant, wire }: Field): LuaTable {
  if (constant === null || constant.kind === "octets") return {};
  if (constant.kind === "string") return { constant: new LuaBytes(constant.value) };
  const isWide = wire.kind === "integer" && wire.octets === 8;
  return { constant: isWide ? new LuaCode(wideToLua(constant.value)) : Number(constant.value) };
}

/** Returns the table of a wire type: its kind, sizes and fields of Wireshark. */
function wireToLua(wire: WireType, type: NamedType | null, field: Field, scope: OwnerScope): LuaTable {
  const { table, owner } = scope;
  const shown: ShownField = { owner, name: field.name, documentation: field };
  const { name } = field;
  switch (wire.kind) {
    case "integer":
      return { kind: "integer", name, n: wire.octets, ...integerToLua(wire, type, shown, scope) };
    case "octet-string":
    case "c-string":
    case "tail-string":
      return { name, ...stringToLua(wire), field: table.plain(shown, "string"), ...meaningsToLua(type, scope) };
    case "mark":
      return { kind: "mark", name, field: table.plain(shown, "none") };
    case "digits":
      return {
        kind: "digits",
        name,
        n: wire.octets,
        field: table.plain(shown, "string"),
        ...digitsToLua(type, shown, scope),
      };
    case "octets":
      return { kind: "octets", name, ...sizeToLua(wire), field: table.plain(shown, "bytes") };
    case "list": {
      const element = wireToLua(wire.element, wire.elementType, field, scope);
      return { kind: "list", name, counter: wire.counter.name, min: minOf(wire.element), element };
    }
    case "structure":
      return {
        kind: "structure",
        name,
        field: table.plain(shown, "none"),
        fields: structureToLua(wire.structure, scope),
      };
    case "union":
      return { kind: "union", name, field: table.plain(shown, "none"), ...unionToLua(wire.union, scope) };
    case "tlvs":
      return { kind: "tlvs", name, ...blockToLua(wire.block, scope) };
  }
}

type StringType = Extract<WireType, { readonly kind: "octet-string" | "c-string" | "tail-string" }>;

function stringToLua(wire: StringType): LuaTable {
  if (wire.kind === "octet-string") return { kind: "string", n: wire.octets };
  if (wire.kind === "c-string") return { kind: "cstring", n: wire.maxOctets };
  return { kind: "tail", n: wire.maxOctets, ...(wire.terminated ? { terminated: true } : {}) };
}

function meaningsToLua(type: NamedType | null, { table, reading }: OwnerScope): LuaTable {
  if (type?.kind !== "enumeration" || type.of !== "string") return {};
  return { meanings: table.texts(stringMeanings(type, reading)) };
}

function sizeToLua({ octets, maxOctets }: Extract<WireType, { readonly kind: "octets" }>): LuaTable {
  if (typeof octets === "number") return { n: octets };
  return {
    ...(octets === "rest" ? {} : { counter: octets.name }),
    ...(maxOctets === undefined ? {} : { most: maxOctets }),
  };
}

function minOf(wire: WireType): number {
  switch (wire.kind) {
    case "integer":
    case "octet-string":
    case "digits":
      return wire.octets;
    case "c-string":
      return 1;
    case "octets":
      return typeof wire.octets === "number" ? wire.octets : 0;
    case "structure":
      return wire.structure.size.min;
    case "union":
      return wire.union.size.min;
    default:
      return 0;
  }
}

/** Returns the fields of a structure with its rules. */
function structureToLua(structure: Structure, scope: OwnerScope, more: LuaTable = {}): LuaCode {
  const rules = rulesToLua(structure, scope);
  const inner = { ...scope, owner: structure.name, kept: propertiesOf(structure), placed: NO_PLACES };
  return fieldsToLua(structure.fields, inner, { ...more, ...(rules.length === 0 ? {} : { rules }) });
}

function unionToLua({ name, tag, cases }: Union, scope: OwnerScope): LuaTable {
  const kept = new Set([tag.property]);
  const entries = cases.flatMap(({ values, structure }) => {
    const fields = structureToLua(structure, scope);
    return values.map((value) => [typeof value === "number" ? value : new LuaBytes(value), fields] as const);
  });
  return { tag: fieldToLua(tag, { ...scope, owner: name, kept, placed: NO_PLACES }), cases: mapToLua(entries) };
}

function blockToLua({ name, head, parameters }: TlvBlock, scope: OwnerScope): LuaTable {
  const inner = { ...scope, owner: name, kept: NO_PLACES, placed: NO_PLACES };
  const entries = parameters.map((tlv) => [tlv.tag, tlvToLua(tlv, inner)] as const);
  return { ...head, parameters: mapToLua(entries) };
}

function tlvToLua(tlv: Tlv, scope: OwnerScope): LuaTable {
  const { name, property, several } = tlv;
  const raw = scope.table.plain({ owner: "octets", name: `${name}.octets`, label: name, documentation: tlv }, "bytes");
  return { ...fieldToLua(tlv, scope), tlv: property, raw, ...(several ? { several: true } : {}) };
}

function contentsToLua(contents: readonly Content[], scope: OwnerScope): LuaTable {
  if (contents.length === 0) return {};
  return { contents: contents.flatMap((content) => contentToLua(content, scope)) };
}

function contentToLua({ type, whenProperty, whenBits, equals }: Content, scope: OwnerScope): LuaTable[] {
  if (type.kind !== "structure" && type.kind !== "choice") return [];
  const structures = (type.kind === "choice" ? type.structures : [type]).map((structure) => {
    const shown = { owner: type.name, name: structure.name, documentation: structure };
    const field = scope.table.plain(shown, "none");
    return structureToLua(structure, scope, { field, ...(structure.size.isFixed ? { size: structure.size.min } : {}) });
  });
  const bits = whenBits === null ? {} : { low: whenBits.low, count: whenBits.count };
  return [{ when: whenProperty, equals, ...bits, structures, ...(type.kind === "choice" ? { choice: true } : {}) }];
}
