import type { Bits, Enumeration, EnumerationValue, Protocol } from "../../model/index.js";
import { code, imported, joinCode } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { sharedName } from "./descriptors.js";
import { withArticle } from "../code/article.js";
import { docCommentWithExample } from "../code/doc-comment.js";
import { protocolModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { dataLiteral, literal } from "../code/literal.js";

/** The functions that describe the values of enumerations. */
export function describeDeclarations(protocol: Protocol, enumerations: readonly Enumeration[]): Declaration[] {
  return enumerations.map((type) => {
    const values = imported(protocolModule(protocol, "descriptors"), sharedName(type));
    const legs = legsOf(protocol, type);
    const onLeg =
      legs.length === 0 ? "" : ` With a leg, what it means in that direction; without, all that it may mean.`;
    return emitFunction({
      name: `describe${type.typeName}`,
      docs: docCommentWithExample(
        `Describes ${withArticle(type.name)} in English or Chinese; null if ${protocol.title} does not define the value.${onLeg}`,
        ...examplesOf(type),
      ),
      parameters: [
        ["value", type.of === "string" ? code`string` : code`number`],
        ["language", runtimeType.rules("Language")],
        ...(legs.length === 0 ? [] : [["leg?", joinCode(legs.map(literal), " | ")] as const]),
      ],
      returns: code`string | null`,
      body: [
        legs.length === 0
          ? code`return ${runtime.rules("describe")}(${values}, value, language);`
          : code`return ${runtime.rules("describeOnLegs")}(${values}, value, language, leg === undefined ? [] : [leg]);`,
      ],
    });
  });
}

/** The functions that describe integers bit by bit. */
export function describeBitsDeclarations(protocol: Protocol, types: readonly Bits[]): Declaration[] {
  return types.map((type) => {
    const { name, typeName } = type;
    const legs = legsOfBits(protocol, type);
    return emitFunction({
      name: `describe${typeName}`,
      docs: docCommentWithExample(
        `Describes the bits of ${withArticle(name)} in English or Chinese, one line for each, and bits without a name in a last line.${legs.length === 0 ? "" : " With a leg, only the bits and values that have a meaning in that direction."}`,
        ...exampleOfBits(type),
      ),
      parameters: [
        ["value", code`number`],
        ["language", runtimeType.rules("Language")],
        ...(legs.length === 0 ? [] : [["leg?", joinCode(legs.map(literal), " | ")] as const]),
      ],
      returns: code`string`,
      body: [
        code`return ${runtime.rules("describeBits")}(${imported(protocolModule(protocol, "descriptors"), sharedName(type))}, value, language${legs.length === 0 ? "" : ", leg"});`,
      ],
    });
  });
}

/** The line of the first bits, in English, with a value that has a meaning. */
function exampleOfBits({ typeName, bitFields }: Bits): string[] {
  const [first] = bitFields;
  if (first === undefined) return [];
  const { name, low, isFlag, values, en } = first;
  const [value] = values.map((each) => (each.kind === "value" ? each.value : each.first));
  const part = value ?? (isFlag ? 1 : 0);
  const meanings = values.filter((each) =>
    each.kind === "value" ? each.value === part : each.first <= part && part <= each.last,
  );
  const meaning = meanings.length === 0 ? en : meanings.map((each) => each.en).join(" / ");
  return [`describe${typeName}(${part * 2 ** low}, "en").split("\\n")[0]; // → ${name} ${part}: ${meaning}`];
}

/** The legs of all messages if the meaning of values depends on the leg; none for other enumerations. */
function legsOf(protocol: Protocol, { values }: Enumeration): readonly string[] {
  return withAllLegs(
    protocol,
    values.flatMap(({ legs }) => legs),
  );
}

/** The legs of all messages if the meaning of bits depends on the leg; none for other bits. */
function legsOfBits(protocol: Protocol, { bitFields }: Bits): readonly string[] {
  return withAllLegs(
    protocol,
    bitFields.flatMap(({ legs, values }) => [...legs, ...values.flatMap((value) => value.legs)]),
  );
}

function withAllLegs({ messages }: Protocol, own: readonly string[]): readonly string[] {
  if (own.length === 0) return [];
  const all = messages.flatMap(({ legs }) => legs.map(({ from, to }) => `${from} -> ${to}`));
  return [...new Set([...all, ...own])].sort();
}

/** The first single value and the first family, in English, of those that mean the same in each direction. */
function examplesOf({ typeName, values }: Enumeration): string[] {
  const same = values.filter(({ legs }) => legs.length === 0);
  const kinds = [same.find(({ kind }) => kind === "value"), same.find(({ kind }) => kind !== "value")];
  return kinds
    .filter((each) => each !== undefined)
    .map((each) => `describe${typeName}(${dataLiteral(memberOf(each))}, "en"); // → ${each.en}`);
}

function memberOf(each: EnumerationValue): number | string {
  if (each.kind === "prefix") return `${each.prefix}1`;
  return each.kind === "range" ? each.last : each.value;
}
