import type { Enumeration, Message, Protocol, TextBinding } from "../../model/index.js";
import { type Code, code, imported, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitConstant, emitFunction, objectLiteral } from "../code/declarations.js";
import { docComment, docCommentWithExample } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { messageModule, typeModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";

type Bound = Message & { readonly text: TextBinding };

/** The enumeration of the codings that messages have their texts in; null if no message has a text. */
export function textFormatsOf(protocol: Protocol): Enumeration | null {
  const [first] = boundMessages(protocol);
  const formats = protocol.types.find(({ name }) => name === first?.text.codingType);
  return formats?.kind === "enumeration" ? formats : null;
}

function boundMessages({ messages }: Protocol): Bound[] {
  return messages.filter((message): message is Bound => message.text !== null);
}

/** The declarations that bind contents to their codings. */
export function textDeclarations(protocol: Protocol, formats: Enumeration): Declaration[] {
  return [
    formatsConstant(protocol, formats),
    ...plainFunctions(protocol, formats),
    ...boundMessages(protocol).flatMap((message) => messageFunctions(protocol, message)),
  ];
}

/** The type under another name, because the functions of the runtime have the names of ours. */
function formatsConstant(protocol: Protocol, type: Enumeration): Declaration {
  const formats = type.values.flatMap((value): Code[] => {
    if (value.kind !== "value" || value.coding === null) return [];
    const own = value.contentOctets === null ? "" : `, maxOctets: ${value.contentOctets}`;
    const format = code`${imported(typeModule(protocol, type), type.typeName)}.${value.name}`;
    return [code`{ format: ${format}, coding: ${literal(value.coding)}${own} }`];
  });
  return emitConstant({
    name: "textFormats",
    docs: docComment(`The codings of ${protocol.title}, and how long a content may be.`),
    type: runtimeType.text("TextFormats"),
    value: objectLiteral([
      ["formats", code`[\n${joinCode(formats, ",\n")},\n]`],
      ["maxOctets", code`${type.contentOctets ?? 0}`],
    ]),
  });
}

function plainFunctions(protocol: Protocol, formats: Enumeration): Declaration[] {
  const { title } = protocol;
  const { typeName, name } = formats;
  const ascii = formats.values.find((value) => value.kind === "value" && value.coding === "ascii");
  const number = ascii?.kind === "value" ? String(ascii.value) : null;
  const example = (line: string): string[] => (number === null ? [] : [line]);
  return [
    emitFunction({
      name: "encodeText",
      docs: docCommentWithExample(
        `A text as octets of a format, a ${name} of ${title} such as \`${typeName}\` has them. Throws a TextError with the place and code point of a character that the format lacks, and where it holds no text.`,
        ...example(`encodeText("hi", ${number}); // → Uint8Array(2) [ 104, 105 ]`),
      ),
      parameters: [
        ["text", code`string`],
        ["format", code`number`],
      ],
      returns: code`Uint8Array<ArrayBuffer>`,
      body: [code`return ${runtime.text("encodeFormat")}(textFormats, text, format);`],
    }),
    emitFunction({
      name: "decodeText",
      docs: docCommentWithExample(
        "The text that octets of a format say; null where the format is not known or holds no text. Throws a TextError where the octets are no text.",
        ...example(`decodeText(Uint8Array.of(104, 105), ${number}); // → hi`),
      ),
      parameters: [
        ["octets", code`Uint8Array`],
        ["format", code`number`],
      ],
      returns: code`string | null`,
      body: [code`return ${runtime.text("decodeFormat")}(textFormats, octets, format);`],
    }),
    emitFunction({
      name: "chooseTextFormat",
      docs: docCommentWithExample(
        "The format for a text: ASCII where that is enough, else UCS2; GB only where it is asked for.",
        ...example(`chooseTextFormat("hi"); // → ${number}`),
      ),
      parameters: [
        ["text", code`string`],
        ["choice?", runtimeType.text("FormatChoice")],
      ],
      returns: code`number`,
      body: [code`return ${runtime.text("chooseFormat")}(textFormats, text, choice);`],
    }),
    emitFunction({
      name: "splitText",
      docs: docCommentWithExample(
        "The contents that say a text: one where it fits, else parts with a user data header each. Throws a TextError.",
        ...example(`splitText("hi", { reference: 1 })[0]?.text; // → hi`),
      ),
      parameters: [
        ["text", code`string`],
        ["options", runtimeType.text("SplitOptions")],
      ],
      returns: code`${runtimeType.text("SplitPart")}[]`,
      body: [code`return ${runtime.text("splitMessage")}(textFormats, text, options);`],
    }),
  ];
}

function messageFunctions(protocol: Protocol, message: Bound): Declaration[] {
  const { from, to, identifier } = message.text;
  const hasPart = from !== null && to !== null && identifier !== null;
  return [
    contentFunction(protocol, message),
    splitFunction(protocol, message),
    ...(hasPart ? [partFunction(protocol, message, { from, to, identifier })] : []),
  ];
}

function picked(protocol: Protocol, message: Message, properties: readonly (string | null)[]): Code {
  const names = properties.flatMap((each) => (each === null ? [] : [JSON.stringify(each)]));
  return code`Pick<${importedType(messageModule(protocol, message), message.typeName)}, ${names.join(" | ")}>`;
}

/** Fields by which a message says that its octets are a structure and no text. */
function conditionsOf({ fields, text }: Bound) {
  return fields.find(({ property }) => property === text.content)?.contents ?? [];
}

function contentFunction(protocol: Protocol, message: Bound): Declaration {
  const { content, coding, headerIndicator } = message.text;
  const conditions = conditionsOf(message);
  const indicator = headerIndicator === null ? "0" : `message.${headerIndicator}`;
  const isStructure = conditions.map(({ whenProperty, equals }) => `message.${whenProperty} === ${equals}`);
  const properties = [
    ...new Set([content, coding, headerIndicator, ...conditions.map(({ whenProperty }) => whenProperty)]),
  ];
  return emitFunction({
    name: `textOf${message.typeName}`,
    docs: docComment(
      `What the content of a ${message.name} says: its user data header, its octets behind it, its text.${conditions.length === 0 ? "" : " Null where the content is no text but a structure."} Throws a TextError where header or octets are none.`,
    ),
    parameters: [["message", picked(protocol, message, properties)]],
    returns: code`${runtimeType.text("Content")}${conditions.length === 0 ? "" : " | null"}`,
    body: [
      checkStatement(message),
      ...(isStructure.length === 0 ? [] : [code`if (${isStructure.join(" || ")}) return null;`]),
      code`return ${runtime.text("readContent")}(textFormats, message.${content}, message.${coding}, ${indicator});`,
    ],
  });
}

/** A statement that throws a TextError if the message is no object. */
function checkStatement({ name }: Message): Code {
  return code`${runtime.textErrors("checkObject")}(${literal(name)}, message);`;
}

function splitFunction(protocol: Protocol, message: Bound): Declaration {
  const { content, coding, headerIndicator, total, number } = message.text;
  const entries: (readonly [string, Code])[] = [
    [content, code`part.content`],
    [coding, code`part.format`],
    ...(headerIndicator === null ? [] : [[headerIndicator, code`part.headerIndicator`] as const]),
    ...(total === null ? [] : [[total, code`part.total`] as const]),
    ...(number === null ? [] : [[number, code`part.number`] as const]),
  ];
  return emitFunction({
    name: `split${message.typeName}Text`,
    docs: docCommentWithExample(
      `The fields of a ${message.name}, or of several, that say a text; put them beside the others for \`create${message.typeName}\`. Throws a TextError.`,
      `split${message.typeName}Text("hi", { reference: 1 }).length; // → 1`,
    ),
    parameters: [
      ["text", code`string`],
      ["options", runtimeType.text("SplitOptions")],
    ],
    returns: code`${picked(
      protocol,
      message,
      entries.map(([name]) => name),
    )}[]`,
    body: [code`return splitText(text, options).map((part) => (${objectLiteral(entries)}));`],
  });
}

function partFunction(
  protocol: Protocol,
  message: Bound,
  { from, to, identifier }: { readonly from: string; readonly to: string; readonly identifier: string },
): Declaration {
  const { content, coding, headerIndicator } = message.text;
  const properties = [...new Set([from, to, identifier, content, coding, headerIndicator])];
  return emitFunction({
    name: `partOf${message.typeName}`,
    docs: docComment(
      `A ${message.name} as a part for a \`Reassembler\` of \`smswire/text\`, made with \`textFormats\`. Throws a TextError if it is given no object.`,
    ),
    parameters: [["message", picked(protocol, message, properties)]],
    returns: runtimeType.text("MessagePart"),
    body: [
      checkStatement(message),
      code`return ${objectLiteral([
        ["from", code`message.${from}`],
        ["to", code`message.${to}`],
        ["content", code`message.${content}`],
        ["format", code`message.${coding}`],
        ["headerIndicator", headerIndicator === null ? code`0` : code`message.${headerIndicator}`],
        ["msgId", code`message.${identifier}`],
      ])};`,
    ],
  });
}
