import type { Bits, DigitString, IntegerType, NamedType, Packed } from "../model/index.js";
import type { OwnerScope } from "./field-scope.js";
import type { ShownField } from "./field-table.js";
import type { Lua, LuaTable } from "./lua-text.js";
import { appliesOn, integerMeanings, maskOf } from "./values-to-lua.js";

/** Returns the fields of an integer, of its named bits and of its parts. */
export function integerToLua(
  wire: IntegerType,
  type: NamedType | null,
  shown: ShownField,
  scope: OwnerScope,
): LuaTable {
  const { table, reading, commands } = scope;
  const { octets, signed } = wire;
  const values = type?.kind === "enumeration" ? integerMeanings(type.values, reading) : null;
  const meanings = commands === null ? values : { table: commands.code, isRanges: false };
  const base = commands !== null || isInHex(wire, type) ? "HEX" : "DEC";
  return {
    field: table.integer(shown, { octets, signed, base, meanings }),
    ...(signed ? { signed } : {}),
    ...placesInInteger(wire, type, shown, scope),
  };
}

function isInHex({ octets, signed }: IntegerType, type: NamedType | null): boolean {
  return !signed && (octets === 8 || type?.kind === "packed" || type?.kind === "bits");
}

/** The named bits or the parts of an integer. */
function placesInInteger(wire: IntegerType, type: NamedType | null, shown: ShownField, scope: OwnerScope): LuaTable {
  if (type?.kind === "bits") return { bits: bitsToLua(type, wire, shown, scope) };
  return type?.kind === "packed" ? partsToLua(type, shown, scope) : {};
}

function bitsToLua(type: Bits, { octets }: IntegerType, { name: owner }: ShownField, scope: OwnerScope): Lua {
  return type.bitFields
    .filter(({ legs }) => appliesOn(legs, scope.reading))
    .map((bits) => {
      const shown = { owner, name: `${owner}.${bits.name}`, label: bits.name, documentation: bits };
      const meanings = integerMeanings(bits.values, scope.reading);
      return scope.table.integer(shown, { octets, signed: false, base: "DEC", meanings, mask: maskOf(bits) });
    });
}

/** The parts of a packed integer. Wireshark takes at most 32 bits at a time. */
function partsToLua({ parts, wire }: Packed, { name: owner }: ShownField, scope: OwnerScope): LuaTable {
  if (parts.some(({ bits }) => bits > 32)) return {};
  const tables = parts.map((part) => ({
    field: scope.table.integer(
      { owner, name: `${owner}.${part.name}`, label: part.name, documentation: part },
      { octets: 4, signed: false, base: "DEC", meanings: null },
    ),
    from: 8 * wire.octets - part.shift - part.bits,
    count: part.bits,
    ...(part.digits === null ? {} : { digits: part.digits }),
  }));
  return { parts: tables, ...(scope.littleEndian ? { little: true } : {}) };
}

/** Returns the parts of a string of digits. */
export function digitsToLua(type: NamedType | null, { name: owner }: ShownField, scope: OwnerScope): LuaTable {
  if (type?.kind !== "digits") return {};
  return { parts: digitPartsToLua(type, owner, scope) };
}

function digitPartsToLua({ parts }: DigitString, owner: string, { table }: OwnerScope): Lua {
  return parts.map((part) => ({
    field: table.plain({ owner, name: `${owner}.${part.name}`, label: part.name, documentation: part }, "string"),
    digits: part.digits,
  }));
}
