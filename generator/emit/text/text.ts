import type { Enumeration, Message, Protocol } from "../../model/index.js";
import { conditionTest } from "../code/bits.js";
import { TLVS_PROPERTY } from "../../naming/index.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment, docCommentWithExample } from "../code/doc-comment.js";
import { messageModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { type DefaultFormat, defaultFormat, formatsConstant } from "./text-formats.js";
import { indicatorCode, splitIndicator, splitIndicatorDocs, splitOptionsType } from "./text-indicator.js";
import { entriesOfParts, hasTlvsOfText, tlvsOfPart } from "./split-tlvs.js";
import { type Bound, contentAt, isTlvPath, propertyOfPath } from "./text-places.js";
import { namesOf, partFunction, partlyPicked, requireStatement } from "./text-parts.js";

/** The enumeration of the text codings; null if no message has a text. */
export function textFormatsOf(protocol: Protocol): Enumeration | null {
  const [first] = boundMessages(protocol);
  const formats = protocol.types.find(({ name }) => name === first?.text.codingType);
  return formats?.kind === "enumeration" ? formats : null;
}

function boundMessages({ messages }: Protocol): Bound[] {
  return messages.filter((message): message is Bound => message.text !== null);
}

/** The declarations that connect message contents with their codings. */
export function textDeclarations(protocol: Protocol, formats: Enumeration): Declaration[] {
  return [
    formatsConstant(protocol, formats),
    ...plainFunctions(protocol, formats),
    ...boundMessages(protocol).flatMap((message) => messageFunctions(protocol, message)),
  ];
}

/** A function that calls a function of the runtime with the codings of the protocol. */
interface PlainFunction {
  readonly name: string;
  readonly docs: string;
  /** The example after the function name: arguments and result. */
  readonly example: string;
  readonly parameters: readonly (readonly [name: string, type: Code])[];
  readonly returns: Code;
  readonly calls: Parameters<typeof runtime.text>[0];
}

/** The functions with the formats of the protocol; `preset` is its default format. */
function plainTable({ title }: Protocol, { typeName, name }: Enumeration, preset: DefaultFormat): PlainFunction[] {
  const text = ["text", code`string`] as const;
  const format = ["format", code`number`] as const;
  return [
    {
      name: "encodeText",
      docs: `Encodes a string in a format: ${withArticle(name)} of ${title}, one of \`${typeName}\`. Throws a TextError if it is not a text format, or with the index and code point of a character that the format lacks.`,
      example: `("hi", ${preset.number}); // → Uint8Array(2) [ 104, 105 ]`,
      parameters: [text, format],
      returns: code`Uint8Array<ArrayBuffer>`,
      calls: "encodeFormat",
    },
    {
      name: "decodeText",
      docs: "Decodes bytes in a format to a string; null if it is unknown or not a text format. Throws a TextError if the bytes are invalid.",
      example: `(Uint8Array.of(104, 105), ${preset.number}); // → hi`,
      parameters: [["octets", code`Uint8Array`], format],
      returns: code`string | null`,
      calls: "decodeFormat",
    },
    {
      name: "chooseTextFormat",
      docs: `Chooses the format for a string: ${preset.title} if possible, else UCS2; GB18030 only on request.`,
      example: `("hi"); // → ${preset.number}`,
      parameters: [text, ["choice?", runtimeType.text("FormatChoice")]],
      returns: code`number`,
      calls: "chooseFormat",
    },
    {
      name: "splitText",
      docs: "Splits a string into message contents: one if it fits, else parts with a user data header each. Throws a TextError.",
      example: `("hi", { reference: 1 })[0]?.text; // → hi`,
      parameters: [text, ["options", runtimeType.text("SplitOptions")]],
      returns: code`${runtimeType.text("SplitPart")}[]`,
      calls: "splitMessage",
    },
  ];
}

function plainFunctions(protocol: Protocol, formats: Enumeration): Declaration[] {
  const preset = defaultFormat(formats);
  const { number } = preset;
  return plainTable(protocol, formats, preset).map(({ name, docs, example, parameters, returns, calls }) =>
    emitFunction({
      name,
      docs: docCommentWithExample(docs, ...(number === null ? [] : [`${name}${example}`])),
      parameters,
      returns,
      body: [
        code`return ${runtime.text(calls)}(textFormats, ${parameters.map(([each]) => each.replace("?", "")).join(", ")});`,
      ],
    }),
  );
}

function messageFunctions(protocol: Protocol, message: Bound): Declaration[] {
  const { from, to } = message.text;
  return [
    contentFunction(protocol, message),
    splitFunction(protocol, message),
    ...(from === null || to === null ? [] : [partFunction(protocol, message, { from, to })]),
  ];
}

function picked(protocol: Protocol, message: Message, properties: readonly (string | null)[]): Code {
  const names = properties.flatMap((each) => (each === null ? [] : [JSON.stringify(each)]));
  return code`Pick<${importedType(messageModule(protocol, message), message.typeName)}, ${names.join(" | ")}>`;
}

/** Fields which indicate that the bytes of a message are a structure and not a text. */
function conditionsOf({ fields, text }: Bound) {
  return fields.find(({ property }) => property === text.content)?.contents ?? [];
}

function contentFunction(protocol: Protocol, message: Bound): Declaration {
  const { content, coding, headerIndicator, instead } = message.text;
  const conditions = conditionsOf(message);
  const isStructure = conditions.map((condition) => conditionTest("fields", condition));
  const paths = [content, coding, headerIndicator, instead, ...conditions.map(({ whenProperty }) => whenProperty)];
  const properties = namesOf(paths.map(propertyOfPath));
  return emitFunction({
    name: `textOf${message.typeName}`,
    docs: docComment(
      `Parses the content of ${withArticle(message.name)}: its user data header, the bytes after it, and its text.${conditions.length === 0 ? "" : " Null if the content is a structure instead of text."} Lists \`deviations\` from the specification that can be read in one way. Throws a TextError for invalid bytes, and if the message lacks one of these fields, as it may after tolerant reading.`,
    ),
    parameters: [
      ["message", partlyPicked(protocol, message, properties)],
      ["options?", runtimeType.text("ReadOptions")],
    ],
    returns: code`${runtimeType.text("Content")}${conditions.length === 0 ? "" : " | null"}`,
    body: [
      requireStatement(message, properties),
      ...(isStructure.length === 0 ? [] : [code`if (${joinCode(isStructure, " || ")}) return null;`]),
      code`return ${runtime.text("readContent")}(textFormats, ${contentAt(message.text)}, fields.${coding}, ${indicatorCode(message.text)}, options);`,
    ],
  });
}

function splitFunction(protocol: Protocol, message: Bound): Declaration {
  const { instead } = message.text;
  const entries = entriesOfPart(protocol, message);
  const split =
    instead === null
      ? code`splitText(text, options)`
      : code`${runtime.text("splitOrWhole")}(textFormats, text, options)`;
  return emitFunction({
    name: `split${message.typeName}Text`,
    docs: docCommentWithExample(
      `Splits a string into the content fields of one or more ${message.name} messages. Spread each result into \`create${message.typeName}\`.${splitIndicatorDocs(message)}${splitTlvsDocs(message)} Throws a TextError.`,
      `split${message.typeName}Text("hi", { reference: 1 }).length; // → 1`,
    ),
    parameters: [
      ["text", code`string`],
      ["options", splitOptionsType(protocol, message)],
    ],
    returns: code`${picked(
      protocol,
      message,
      entries.map(([name]) => name),
    )}[]`,
    body: [code`return ${split}.map((part) => (${objectLiteral(entries)}));`],
  });
}

/** The properties of a message that a part of a text determines. */
function entriesOfPart(protocol: Protocol, message: Bound): (readonly [string, Code])[] {
  const { content, coding, headerIndicator, total, number } = message.text;
  const own = [
    [content, code`part.content`],
    [coding, code`part.format`],
    [headerIndicator, splitIndicator(protocol, message)],
    [total, code`part.total`],
    [number, code`part.number`],
  ] as const;
  const tlvs = tlvsOfPart(message.text);
  return [
    ...own.flatMap(([path, value]) => (path === null || isTlvPath(path) ? [] : [[path, value] as const])),
    ...entriesOfParts(message.text, false),
    ...(tlvs === null ? [] : [[TLVS_PROPERTY, tlvs] as const]),
  ];
}

/** What the documentation of splitting says about other TLVs. */
function splitTlvsDocs({ text }: Bound): string {
  const whole = text.instead === null ? "" : ' With `by: "payload"`, one message holds the whole text in a TLV.';
  return hasTlvsOfText(text) ? `${whole} The other TLVs are those of the option \`${TLVS_PROPERTY}\`.` : whole;
}
