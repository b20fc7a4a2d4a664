import type { Packed, Part, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, emitInterface, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { describedIn, docComment, type DocLanguage } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";

/** The parts of a packed integer, and the functions that convert between integer, parts and digits. */
export function packedDeclarations(protocol: Protocol, type: Packed, language: DocLanguage): Declaration[] {
  const strings = type.digits === null ? [] : [formatFunction(type), parseFunction(protocol, type)];
  return [partsInterface(type, language), unpackFunction(protocol, type), packFunction(protocol, type), ...strings];
}

function partsInterface(type: Packed, language: DocLanguage): Declaration {
  return emitInterface({
    name: `${type.typeName}Parts`,
    docs: docComment(`The parts of ${type.name}.`, describedIn(language, type)),
    properties: type.parts.map((part) => ({
      name: part.property,
      type: code`number`,
      docs: docComment(describedIn(language, part), `\`${part.name}\`: ${part.bits} bits, ${part.min} to ${part.max}.`),
    })),
  });
}

function isWide({ wire }: Packed): boolean {
  return wire.octets === 8;
}

function valueType(type: Packed): Code {
  return isWide(type) ? code`bigint` : code`number`;
}

function unpackFunction(protocol: Protocol, type: Packed): Declaration {
  const read = ({ bits, shift }: Part): Code => {
    const mask = `0x${(2 ** bits - 1).toString(16)}`;
    if (isWide(type))
      return shift === 0 ? code`Number(value & ${mask}n)` : code`Number((value >> ${shift}n) & ${mask}n)`;
    return shift === 0 ? code`value & ${mask}` : code`(value >>> ${shift}) & ${mask}`;
  };
  return emitFunction({
    name: `unpack${type.typeName}`,
    docs: docComment(
      `Splits ${withArticle(type.name)} into its parts, without a check of their ranges. Throws an EncodeError if the value is not an unsigned integer of ${8 * type.wire.octets} bits.`,
    ),
    parameters: [["value", valueType(type)]],
    returns: code`${type.typeName}Parts`,
    body: [
      code`${runtime.wire("checkPacked")}(${ofLayouts(protocol, "frameLayout")}, ${literal(type.name)}, value, ${type.wire.octets});`,
      code`return ${objectLiteral(type.parts.map((part) => [part.property, read(part)] as const))};`,
    ],
  });
}

function packFunction(protocol: Protocol, type: Packed): Declaration {
  const parts = type.parts.map((part) => {
    const checked = code`${runtime.wire("checkedPart")}(${ofLayouts(protocol, "frameLayout")}, ${literal(`${type.name}.${part.name} ${part.property}`)}, parts.${part.property}, ${part.min}, ${part.max})`;
    if (isWide(type)) return part.shift === 0 ? code`BigInt(${checked})` : code`(BigInt(${checked}) << ${part.shift}n)`;
    return part.shift === 0 ? checked : code`${checked} * ${2 ** part.shift}`;
  });
  return emitFunction({
    name: `pack${type.typeName}`,
    docs: docComment(
      `Combines the parts of ${withArticle(type.name)}. Throws an EncodeError if a part is not an integer in its range.`,
    ),
    parameters: [["parts", code`${type.typeName}Parts`]],
    returns: valueType(type),
    body: [
      code`${runtime.wire("requireMessage")}(${ofLayouts(protocol, "frameLayout")}, ${literal(type.name)}, parts);`,
      code`return ${joinCode(parts, isWide(type) ? " | " : " + ")};`,
    ],
  });
}

function formatFunction(type: Packed): Declaration {
  const strings = type.parts.map(
    ({ property, digits }) => code`String(parts.${property}).padStart(${digits ?? 0}, "0")`,
  );
  return emitFunction({
    name: `format${type.typeName}`,
    docs: docComment(`Formats ${withArticle(type.name)} as ${type.digits} digits: ${partsInWords(type)}.`),
    parameters: [["value", valueType(type)]],
    returns: code`string`,
    body: [code`const parts = unpack${type.typeName}(value);`, code`return ${joinCode(strings, " + ")};`],
  });
}

function parseFunction(protocol: Protocol, type: Packed): Declaration {
  let from = 0;
  const entries = type.parts.map(({ property, digits }): readonly [string, Code] => {
    const to = from + (digits ?? 0);
    const entry = [property, code`Number(text.slice(${from}, ${to}))`] as const;
    from = to;
    return entry;
  });
  return emitFunction({
    name: `parse${type.typeName}`,
    docs: docComment(
      `Parses ${type.digits} digits as ${withArticle(type.name)}: ${partsInWords(type)}. Throws an EncodeError if the string is invalid or a part is out of range.`,
    ),
    parameters: [["text", code`string`]],
    returns: valueType(type),
    body: [
      code`${runtime.wire("checkDigits")}(${ofLayouts(protocol, "frameLayout")}, ${literal(type.name)}, text, ${type.digits ?? 0});`,
      code`return pack${type.typeName}(${objectLiteral(entries)});`,
    ],
  });
}

function partsInWords({ parts }: Packed): string {
  return parts.map(({ name, digits }) => `${name} ${digits}`).join(", ");
}
