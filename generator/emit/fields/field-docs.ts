import type { Changed, Enumeration, SpecReference, Field, Message, Protocol, Structure } from "../../model/index.js";
import { describedIn, docComment, type DocLanguage } from "../code/doc-comment.js";
import { stringLiteral } from "../code/literal.js";
import { bitsChanger, bitsReader, positionInWords } from "../code/bits.js";
import { idInHex } from "../../naming/index.js";
import { octetsInWords } from "../../tables/index.js";

/** The doc comment of a property: its description, its wire format, and its section if it differs from the owner's. */
export function fieldDocs(owner: Cited, field: Field, language: DocLanguage): string[] {
  const source = ownSource(owner, field);
  return docComment(
    describedIn(language, field),
    source === null ? wireLine(field) : `${wireLine(field)} ${source}`,
    bitsLine(field),
    defaultLine(field),
    changedLine(field, language),
  );
}

type Cited = Pick<Message | Structure, "cited" | "section">;

/** The section of a field; null if its message or structure has the same one. */
function ownSource({ cited, section }: Cited, field: Field): string | null {
  const source = sourceInWords(field.cited ?? cited, field.section ?? section);
  return source === sourceInWords(cited, section) ? null : source;
}

/** The doc comment of the `name` property of a message, which represents its command. */
export function commandDocs(
  protocol: Protocol,
  { commandId, otherCommands }: Message,
  language: DocLanguage,
): string[] {
  const { command } = protocol.header;
  const value = `Always ${idInHex(commandId)}.`;
  const others = otherCommands.map((id) => idInHex(id)).join(" or ");
  const also = others === "" ? null : `Peers also send ${others}, which only \`decodeTolerant\` accepts.`;
  return docComment(describedIn(language, command), wireLine(command), value, also);
}

/** A reference to the specification: `CMPP 3.0, 8.4.3.`; without a section, the title of the document. */
export function sourceInWords({ title, specification }: SpecReference, section: string | null): string {
  if (section !== null) return `${title}, ${section}.`;
  return specification === null ? `${title}.` : `${title}: ${specification}.`;
}

/** The original values of an imported field that was changed. */
function changedLine({ changed }: Field, language: DocLanguage): string | null {
  if (changed === null) return null;
  const before = changedInWords(changed);
  return describedIn(language, {
    en: `Changed here; in ${changed.of}: ${before}.`,
    zh: `此处有改动；${changed.of}中为：${before}。`,
  });
}

/** Keys with their original values: `octets 10, default ""`. */
export function changedInWords({ before }: Changed): string {
  return Object.entries(before)
    .map(([key, value]) => `${key} ${value}`)
    .join(", ");
}

/** The field as the specification prints it, in one line. */
function wireLine(field: Field): string {
  const parts = [field.specType, octetsInWords(field, "byte")];
  const marks = [field.reserved ? "reserved" : "", field.secret ? "secret" : "", personalMark(field)];
  return `\`${field.name}\`: ${[...parts, ...marks].filter((each) => each !== "").join(", ")}.`;
}

/** The names of the bits of a field or TLV, and the functions that read and change them. */
export function bitsLine({ type }: Pick<Field, "type">): string | null {
  if (type?.kind !== "bits") return null;
  const { bitFields } = type;
  const names = bitFields.map((each) => `\`${each.name}\` ${positionInWords(each)}`).join(", ");
  return `Bits: ${names}. \`${bitsReader(type)}\` reads them, \`${bitsChanger(type)}\` changes them.`;
}

function personalMark({ personal }: Field): string {
  return personal === null ? "" : "personal data";
}

function defaultLine({ default: value, wire }: Field): string | null {
  if (value === null) return null;
  const formatted =
    value.kind === "octets" ? value.hex : value.kind === "string" ? stringLiteral(value.value) : `${value.value}`;
  const padding =
    wire.kind === "octet-string" && wire.padLeft !== null ? ` Padded on the left with ${wire.padLeft}.` : "";
  return `Default: ${formatted}.${padding}`;
}

/** The values of an enumeration, one per line. */
export function valueLines(type: Pick<Enumeration, "values">, language: DocLanguage): string {
  return type.values
    .map((value) => {
      const key =
        value.kind === "value"
          ? `${value.value}`
          : value.kind === "range"
            ? `${value.first}..${value.last}`
            : `${value.prefix}…`;
      const legs = value.legs.length === 0 ? "" : ` (${value.legs.join(", ")})`;
      return `- ${key}${legs}: ${describedIn(language, value, " · ")}`;
    })
    .join("\n");
}
