import type { Protocol, Union, UnionCase } from "../../model/index.js";
import { withArticle } from "../code/article.js";
import { type Code, code, entryCode, importedType, joinCode, nameOf } from "../code/code.js";
import {
  type Declaration,
  emitFunction,
  emitInterface,
  type EmittedParameter,
  emitType,
  objectLiteral,
} from "../code/declarations.js";
import { describedIn, docComment, type DocLanguage } from "../code/doc-comment.js";
import { tagLiteral } from "../code/literal.js";
import { typeModule } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local, privateName, valueVariable } from "../code/scope.js";
import { fieldDocs, sourceInWords } from "../fields/field-docs.js";
import { locateStatements } from "../fields/locate.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { isProperty, readUncached } from "../fields/read.js";
import { checkedEnd, readsToEnd } from "../wire/structural.js";
import { structure as structures } from "../wire/structure.js";
import { codecFunctions } from "./codec-functions.js";
import { readTag, storeTag, tagOctets, tagSwitch } from "./tag.js";
import { validUnionFunctions } from "./valid-union.js";

/** The type of a union, its codec, and the functions that messages with this union call. */
export function unionDeclarations(protocol: Protocol, union: Union, language: DocLanguage): Declaration[] {
  return [
    unionType(union, language),
    ...union.cases.map((each) => caseInterface(protocol, union, each, language)),
    ...codecFunctions(protocol, union),
    ...(union.size.isFixed ? [] : [measureFunction(protocol, union)]),
    writeFunction(protocol, union),
    endOfFunction(protocol, union),
    ...validUnionFunctions(protocol, union),
    readFunction(protocol, union),
    ...union.cases.map((each) => readCaseFunction(protocol, union, each)),
  ];
}

function unionType(union: Union, language: DocLanguage): Declaration {
  return emitType({
    name: union.typeName,
    docs: docComment(describedIn(language, union), `\`${union.name}\` of ${sourceInWords(union.cited, union.section)}`),
    type: joinCode(
      union.cases.map(({ typeName }) => nameOf(typeName)),
      " | ",
    ),
  });
}

function caseInterface(
  protocol: Protocol,
  union: Union,
  { typeName, values, structure }: UnionCase,
  language: DocLanguage,
): Declaration {
  const { tag } = union;
  return emitInterface({
    name: typeName,
    docs: docComment(
      `${capitalizedArticle(union.name)} with the fields of ${withArticle(structure.name)}: ${tag.name} is ${values.map((value) => JSON.stringify(value)).join(" or ")}.`,
    ),
    extended: importedType(typeModule(protocol, structure), structure.typeName),
    properties: [
      {
        name: tag.property,
        type: joinCode(values.map(tagLiteral), " | "),
        docs: fieldDocs(union, tag, language),
      },
    ],
  });
}

function capitalizedArticle(name: string): string {
  return withArticle(name).replace(/^a/, "A");
}

function measureFunction(protocol: Protocol, union: Union): Declaration {
  const { value } = local;
  const before = tagOctets(union);
  const measured = ({ structure }: UnionCase): Code => {
    const size = structures.size(protocol, { kind: "structure", structure }, value);
    return size === null ? code`return ${before + structure.size.min};` : code`return ${before} + ${size};`;
  };
  return emitFunction({
    name: `measure${union.typeName}`,
    docs: docComment(`Size of ${withArticle(union.name)} in bytes; NaN if a value is invalid.`),
    parameters: [[value, code`${union.typeName}`]],
    returns: code`number`,
    body: [
      code`if (!${runtime.wire("isObject")}(${value})) return NaN;`,
      tagSwitch(code`${value}.${union.tag.property}`, union, measured, code`return NaN;`),
    ],
  });
}

function writeFunction(protocol: Protocol, union: Union): Declaration {
  const { octets, view, start, value, end } = local;
  const { tag, size } = union;
  return emitFunction({
    name: `write${union.typeName}`,
    docs: docComment(
      `Writes ${withArticle(union.name)} at \`start\`${size.isFixed ? "" : ", up to `end`"}. Returns 0 on success.`,
    ),
    parameters: [
      [octets, code`Uint8Array`],
      [view, code`DataView`],
      [start, code`number`],
      [value, code`${union.typeName}`],
      ...(size.isFixed ? [] : [[end, code`number`] as const]),
    ],
    returns: code`number`,
    body: [
      code`if (!${runtime.wire("isObject")}(${value})) return 1;`,
      code`const { ${entryCode(tag.property, valueVariable(tag.property))} } = ${value};`,
      tagSwitch(valueVariable(tag.property), union, (each) => writeCase(protocol, union, each), code`return 1;`),
    ],
  });
}

/** The block that writes a case. The tag comes last: it may overwrite bytes that the structure is read from. */
function writeCase(protocol: Protocol, union: Union, { structure, values }: UnionCase): Code {
  const { start, end, value, wrong } = local;
  const from = code`${start} + ${tagOctets(union)}`;
  const write = structures.write(protocol, { kind: "structure", structure }, value, { from, to: end });
  const isUnchecked = structure.size.isFixed && !union.size.isFixed;
  const [first = 0] = values;
  const tag = values.length === 1 ? tagLiteral(first) : valueVariable(union.tag.property);
  const statements = [
    ...(isUnchecked ? [code`if (${start} + ${tagOctets(union) + structure.size.min} !== ${end}) return 1;`] : []),
    code`const ${wrong} = ${write};`,
    ...storeTag(protocol, union.tag, tag),
    code`return ${wrong};`,
  ];
  return code`{\n${joinCode(statements, "\n")}\n}`;
}

function endOfFunction(protocol: Protocol, union: Union): Declaration {
  const { start, end, view } = local;
  const from = code`${start} + ${tagOctets(union)}`;
  return emitFunction({
    name: `endOf${union.typeName}`,
    docs: docComment(
      `Offset after the ${union.name} at \`start\`; Infinity if it does not end by \`end\`, or its tag has no case.`,
    ),
    parameters: [
      [view, code`DataView`],
      [start, code`number`],
      [end, code`number`],
    ],
    returns: code`number`,
    body: [
      code`if (${start} + ${union.size.min} > ${end}) return Infinity;`,
      tagSwitch(
        readTag(protocol, union),
        union,
        ({ structure }) => code`return ${checkedEnd(protocol, structure, from)};`,
        code`return Infinity;`,
      ),
    ],
  });
}

/** The function that reads a union. The last case is the default: the tag was checked before. */
function readFunction(protocol: Protocol, union: Union): Declaration {
  const [last] = union.cases.slice(-1);
  const call = (each: UnionCase, value: Code | null): Code => {
    const parameters = [local.octets, local.view, local.start, ...(readsToEnd(union) ? [local.end] : []), value ?? ""];
    return code`return ${caseReader(each)}(${joinCode(
      parameters.filter((parameter) => parameter !== ""),
      ", ",
    )});`;
  };
  const clauses = union.cases.flatMap((each) =>
    each.values.map((value, index) => {
      const tag = each.values.length === 1 ? null : tagLiteral(value);
      const isLast = each === last && index === each.values.length - 1;
      return code`${isLast ? "default" : code`case ${tagLiteral(value)}`}: ${call(each, tag)}`;
    }),
  );
  const [only] = clauses.length === 1 ? union.cases : [];
  return emitFunction({
    name: `read${union.typeName}`,
    docs: docComment(`Reads the ${union.name} at \`start\`, whose end \`endOf${union.typeName}\` has checked.`),
    parameters: readerParameters(union),
    returns: code`${union.typeName}`,
    body:
      only === undefined
        ? [code`switch (${readTag(protocol, union)}) {\n${joinCode(clauses, "\n")}\n}`]
        : [call(only, null)],
  });
}

function readerParameters(union: Union): readonly EmittedParameter[] {
  return decodeFromParameters().slice(0, readsToEnd(union) ? 4 : 3);
}

function caseReader({ typeName }: UnionCase): Code {
  return privateName(`read${typeName}`);
}

/** The function that reads a case as one object. If several tags select the case, the tag is a parameter. */
function readCaseFunction(protocol: Protocol, union: Union, each: UnionCase): Declaration {
  const { values, fields, typeName, structure } = each;
  const [tag, ...others] = fields;
  const [first = 0] = values;
  const tagVariable = valueVariable(union.tag.property);
  const entries = others.filter(isProperty).map((field) => [field.property, readUncached(protocol, field)] as const);
  return emitFunction({
    name: caseReader(each),
    docs: docComment(`Reads ${withArticle(union.name)} with the fields of ${withArticle(structure.name)}.`),
    isExported: false,
    parameters: [
      ...readerParameters(union),
      ...(values.length === 1 ? [] : [[tagVariable, joinCode(values.map(tagLiteral), " | ")] as const]),
    ],
    returns: code`${typeName}`,
    body: [
      ...locateStatements(protocol, others, null),
      code`return ${objectLiteral([[tag?.property ?? "", values.length === 1 ? tagLiteral(first) : tagVariable], ...entries])};`,
    ],
  });
}
