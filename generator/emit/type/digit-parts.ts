import type { DigitPart, DigitString, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, emitInterface, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { describedIn, docComment, type DocLanguage } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";

/** The parts of a string of digits, and the functions that split and join it. */
export function digitPartDeclarations(protocol: Protocol, type: DigitString, language: DocLanguage): Declaration[] {
  return [partsInterface(type, language), unpackFunction(protocol, type), packFunction(protocol, type)];
}

function partsInterface(type: DigitString, language: DocLanguage): Declaration {
  return emitInterface({
    name: `${type.typeName}Parts`,
    docs: docComment(`The parts of ${type.name}.`, describedIn(language, type)),
    properties: type.parts.map((part) => ({
      name: part.property,
      type: code`string`,
      docs: docComment(describedIn(language, part), `\`${part.name}\`: ${part.digits} digits.`),
    })),
  });
}

/** The arguments of a check: the context, both names of a value, the value, and the number of its digits. */
function checked(protocol: Protocol, names: string, value: Code, digits: number): Code {
  return code`${ofLayouts(protocol, "frameLayout")}, ${literal(names)}, ${value}, ${digits}`;
}

function unpackFunction(protocol: Protocol, type: DigitString): Declaration {
  const parts = type.parts.map(
    ({ property, from, digits }) => [property, code`value.slice(${from}, ${from + digits})`] as const,
  );
  return emitFunction({
    name: `unpack${type.typeName}`,
    docs: docComment(
      `Splits ${withArticle(type.name)} into its parts. Throws an EncodeError if the value is not a string of ${type.digits} digits.`,
    ),
    parameters: [["value", code`string`]],
    returns: code`${type.typeName}Parts`,
    body: [
      code`${runtime.wire("checkDigits")}(${checked(protocol, type.name, code`value`, type.digits)});`,
      code`return ${objectLiteral(parts)};`,
    ],
  });
}

function packFunction(protocol: Protocol, type: DigitString): Declaration {
  const partOf = ({ name, property, digits }: DigitPart): Code => {
    const names = `${type.name}.${name} ${property}`;
    return code`${runtime.wire("checkedDigits")}(${checked(protocol, names, code`parts.${property}`, digits)})`;
  };
  return emitFunction({
    name: `pack${type.typeName}`,
    docs: docComment(
      `Joins the parts of ${withArticle(type.name)}: ${type.parts.map(({ name, digits }) => `${name} ${digits}`).join(", ")} digits. Throws an EncodeError if a part does not have its number of digits.`,
    ),
    parameters: [["parts", code`${type.typeName}Parts`]],
    returns: code`string`,
    body: [
      code`${runtime.wire("requireMessage")}(${ofLayouts(protocol, "frameLayout")}, ${literal(type.name)}, parts);`,
      code`return ${joinCode(type.parts.map(partOf), " + ")};`,
    ],
  });
}
