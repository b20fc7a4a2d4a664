import type { ContentFormat, Enumeration, Protocol, TextCoding } from "../../model/index.js";
import { type Code, code, imported, joinCode } from "../code/code.js";
import { type Declaration, emitConstant, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { typeModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";

/** The table of the text formats of a protocol, which the functions for its texts pass to the runtime. */
export function formatsConstant(protocol: Protocol, type: Enumeration): Declaration {
  const formats = type.values.flatMap((value): Code[] => {
    if (value.kind === "prefix" || value.coding === null) return [];
    const formats =
      value.kind === "range"
        ? code`format: ${value.first}, last: ${value.last}`
        : code`format: ${imported(typeModule(protocol, type), type.typeName)}.${value.name}`;
    return [code`{ ${formats}, coding: ${codingCode(value.coding)}${limitsOf(value)} }`];
  });
  return emitConstant({
    name: "textFormats",
    docs: docComment(`The text formats of ${protocol.title}, and the maximum size of their content.`),
    type: runtimeType.text("TextFormats"),
    value: objectLiteral([
      ["formats", code`[\n${joinCode(formats, ",\n")},\n]`],
      ["maxOctets", code`${type.contentOctets ?? 0}`],
      ...(type.contentSeptets === null ? [] : [["maxSeptets", code`${type.contentSeptets}`] as const]),
    ]),
  });
}

/** The limits of a format that differ from those of the table, as further properties. */
function limitsOf({ contentOctets, contentOctetsWithHeader, contentSeptets }: ContentFormat): string {
  const limits = [
    ["maxOctets", contentOctets],
    ["maxOctetsWithHeader", contentOctetsWithHeader],
    ["maxSeptets", contentSeptets],
  ] as const;
  return limits.map(([key, size]) => (size === null ? "" : `, ${key}: ${size}`)).join("");
}

/** The format that the runtime chooses for a text if it has every character. */
export interface DefaultFormat {
  readonly title: string;
  /** Its number, if a text such as "hi" has the same bytes as in ASCII; otherwise null. */
  readonly number: string | null;
}

/** The titles of the codings that may be the default one. */
const TITLES: Readonly<Partial<Record<TextCoding, string>>> = {
  ascii: "ASCII",
  gsm7: "GSM 03.38",
  "gsm7-packed": "GSM 03.38",
  latin1: "Latin 1",
};

/** The default format of a protocol: the first one of these codings, as in the runtime. */
export function defaultFormat({ values }: Enumeration): DefaultFormat {
  const [preset] = values.flatMap((value) => {
    if (value.kind === "prefix" || value.coding === null) return [];
    const title = TITLES[value.coding];
    const first = String(value.kind === "range" ? value.first : value.value);
    const number = value.coding === "gsm7-packed" ? null : first;
    return title === undefined ? [] : [{ title, number }];
  });
  return preset ?? { title: "ASCII", number: null };
}

/** The codecs of the codings that the runtime does not bundle with every protocol. */
const CODECS: Readonly<Partial<Record<TextCoding, Parameters<typeof runtime.text>[0]>>> = {
  gsm7: "gsm7",
  "gsm7-packed": "gsm7Packed",
  latin1: "latin1",
  "iso-8859-5": "isoCyrillic",
  "iso-8859-8": "isoHebrew",
};

function codingCode(coding: TextCoding): Code {
  const codec = CODECS[coding];
  return codec === undefined ? literal(coding) : runtime.text(codec);
}
