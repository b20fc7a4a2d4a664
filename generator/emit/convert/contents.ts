import type { Structure } from "../../model/index.js";
import { uncapitalize } from "../../naming/index.js";
import { withArticle } from "../code/article.js";
import { conditionTest } from "../code/bits.js";
import { arrow, type Code, code, imported } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { typeModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { local, privateName } from "../code/scope.js";
import { type ContentPair, contentPairs, hasSameBytes } from "./content-pairs.js";
import { type FieldPair, keepsStructure } from "./field-pairs.js";
import { converterName, variable, type VersionPair, versionName } from "./version-pair.js";

/** The bytes of a field after the structures inside them are converted. */
export function contentValue(pair: VersionPair, { from, to }: FieldPair, value: Code, place: Code): Code {
  const contents = from === null ? [] : contentPairs(from, to);
  return contents.reduceRight((otherwise, each) => {
    const converted = code`${contentConverterName(pair, each)}(${variable.log}, ${place}, ${value})`;
    return code`${conditionTest(variable.source, each.content)} ? ${converted} : ${otherwise}`;
  }, value);
}

/** The function that converts bytes, by the names of their type and of the structure that the other version defines. */
function contentConverterName({ to: version }: VersionPair, { content, to }: ContentPair): Code {
  const target = content.type.typeName === to.typeName ? "" : `${to.typeName}In`;
  return privateName(`${uncapitalize(content.type.typeName)}BytesTo${target}${versionName(version)}`);
}

/** The functions that convert bytes, once per name. */
export function contentConverters(pair: VersionPair, contents: readonly ContentPair[]): Declaration[] {
  const keyOf = ({ content, to }: ContentPair): string => `${content.type.name} ${to.name}`;
  const once = new Map(contents.map((each) => [keyOf(each), each]));
  return [...once.values()].map((each) => contentConverter(pair, each));
}

function contentConverter(pair: VersionPair, each: ContentPair): Declaration {
  const { log, place, source } = variable;
  const { name } = each.content.type;
  return emitFunction({
    name: contentConverterName(pair, each),
    docs: docComment(`Converts the bytes of ${withArticle(name)} to ${withArticle(each.to.name)} of ${pair.to.title}.`),
    isExported: false,
    parameters: [
      [log, runtimeType.versions("ChangeLog")],
      [place, runtimeType.versions("Place")],
      [source, code`Uint8Array`],
    ],
    returns: code`Uint8Array`,
    body: [
      ...each.from.map((structure) => structureStatement(pair, structure, each.to)),
      code`return ${runtime.versions("keepContent")}(${log}, ${place}, ${source});`,
    ],
  });
}

/** A statement that returns the bytes of the other version if the bytes may be those of a structure. */
function structureStatement(pair: VersionPair, from: Structure, to: Structure): Code {
  const { log, place, source } = variable;
  const { min, isFixed } = from.size;
  const condition = isFixed ? code`${source}.length === ${min}` : code`${source}.length >= ${min}`;
  if (hasSameBytes(from, to)) return code`if (${condition}) return ${source};`;
  const decode = imported(typeModule(pair.from, from), `decode${from.typeName}`);
  const encode = imported(typeModule(pair.to, to), `encode${to.typeName}`);
  const { each } = local;
  const converted = code`${converterName(pair, from, to)}(${log}, ${place}, ${each})`;
  const convert = keepsStructure(from, to) ? encode : arrow([each], code`${encode}(${converted})`);
  return code`if (${condition}) return ${runtime.versions("convertContent")}(${log}, ${place}, ${source}, { decode: ${decode}, convert: ${convert} });`;
}
