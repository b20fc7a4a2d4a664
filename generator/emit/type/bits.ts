import type { BitField, Bits, BitValue, EnumerationValue, Protocol } from "../../model/index.js";
import { constantOfBits } from "../../naming/index.js";
import { withArticle } from "../code/article.js";
import { bitsChanger, bitsCode, bitsReader, flagCode, positionInWords } from "../code/bits.js";
import { type Code, code } from "../code/code.js";
import { type Declaration, emitFunction, emitInterface, objectLiteral } from "../code/declarations.js";
import { describedIn, docComment, docCommentWithExample, type DocLanguage } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { enumerationDeclarations } from "./enumeration.js";

/** The bits of an integer, the values of its bits by name, and the functions that read and change bits. */
export function bitsDeclarations(protocol: Protocol, type: Bits, language: DocLanguage): Declaration[] {
  return [
    bitsInterface(type, language),
    ...type.bitFields.flatMap((each) => valueDeclarations(type, each, language)),
    readFunction(protocol, type),
    changeFunction(protocol, type),
  ];
}

function bitsInterface(type: Bits, language: DocLanguage): Declaration {
  return emitInterface({
    name: `${type.typeName}Bits`,
    docs: docComment(`The bits of ${type.name}.`, describedIn(language, type)),
    properties: type.bitFields.map((each) => ({
      name: each.property,
      type: typeOf(type, each),
      docs: docComment(describedIn(language, each), `\`${each.name}\`: ${positionInWords(each)}.`, legsLine(each)),
    })),
  });
}

function legsLine({ legs }: BitField): string | null {
  return legs.length === 0 ? null : `It has a meaning only in the direction ${legs.join(" and ")}.`;
}

function typeOf({ typeName }: Bits, { isFlag, values, property }: BitField): Code {
  if (isFlag) return code`boolean`;
  return code`${values.length === 0 ? "number" : constantOfBits(typeName, property)}`;
}

/** The values of bits by name, and an open type. */
function valueDeclarations({ typeName }: Bits, { property, values, en, zh }: BitField, language: DocLanguage) {
  if (values.length === 0) return [];
  const name = constantOfBits(typeName, property);
  return enumerationDeclarations({ typeName: name, of: "integer", en, zh, values: values.map(asValue) }, language);
}

function asValue(value: BitValue): EnumerationValue {
  return { ...value, coding: null, contentOctets: null, contentOctetsWithHeader: null, contentSeptets: null };
}

function readFunction(protocol: Protocol, type: Bits): Declaration {
  const entries = type.bitFields.map((each): readonly [string, Code] => [
    each.property,
    each.isFlag ? flagCode("value", each) : bitsCode("value", each),
  ]);
  return emitFunction({
    name: bitsReader(type),
    docs: docComment(
      `Reads the bits of ${withArticle(type.name)}. Throws an EncodeError if the value is not an unsigned integer of ${8 * type.wire.octets} bits.`,
    ),
    parameters: [["value", code`number`]],
    returns: code`${type.typeName}Bits`,
    body: [checkStatement(protocol, type), code`return ${objectLiteral(entries)};`],
  });
}

function checkStatement(protocol: Protocol, { name, wire }: Bits): Code {
  return code`${runtime.wire("checkPacked")}(${ofLayouts(protocol, "frameLayout")}, ${literal(name)}, value, ${wire.octets});`;
}

function changeFunction(protocol: Protocol, type: Bits): Declaration {
  const { name, typeName, bitFields } = type;
  const bits = code`${typeName}Bits`;
  return emitFunction({
    name: bitsChanger(type),
    docs: docCommentWithExample(
      `Changes bits of ${withArticle(name)} and keeps all others, also those without a name. Throws an EncodeError if a value does not fit its bits.`,
      ...exampleOf(type),
    ),
    parameters: [
      ["value", code`number`],
      ["bits", code`{ readonly [Key in keyof ${bits}]?: ${bits}[Key] | undefined }`],
    ],
    returns: code`number`,
    body: [
      checkStatement(protocol, type),
      code`${runtime.wire("requireMessage")}(${ofLayouts(protocol, "frameLayout")}, ${literal(name)}, bits);`,
      code`let changed = value;`,
      ...bitFields.map((each) => changeStatement(protocol, type, each)),
      code`return changed;`,
    ],
  });
}

function changeStatement(
  protocol: Protocol,
  { name }: Bits,
  { property, isFlag, low, count, ...bits }: BitField,
): Code {
  const names = literal(`${name}.${bits.name} ${property}`);
  const [change, position] = isFlag
    ? [runtime.wire("withFlag"), code`${low}`]
    : [runtime.wire("withBits"), code`[${low}, ${count}]`];
  return code`changed = ${change}(${ofLayouts(protocol, "frameLayout")}, ${names}, changed, ${position}, bits.${property});`;
}

/** The first flag set, or the first bits set to 1, in a value of 0. */
function exampleOf(type: Bits): string[] {
  const { bitFields } = type;
  const first = bitFields.find(({ isFlag }) => isFlag) ?? bitFields[0];
  if (first === undefined) return [];
  const set = `{ ${first.property}: ${first.isFlag ? "true" : "1"} }`;
  return [`${bitsChanger(type)}(0, ${set}); // → ${2 ** first.low}`];
}
