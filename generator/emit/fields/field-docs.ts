import type {
  Changed,
  SpecReference,
  Field,
  Message,
  NamedType,
  Protocol,
  Structure,
  Documentation,
} from "../../model/index.js";
import { docComment } from "../code/doc-comment.js";
import { textLiteral } from "../code/literal.js";
import { idInHex } from "../../naming/index.js";
import { octetsInWords } from "../../tables/index.js";

/**
 * The doc comment of a property: what it means, how it stands on the wire, where that is said, which values it may have.
 * Where that is said is known of the message or structure; a field may have a section of its own.
 */
export function fieldDocs({ cited, section }: Pick<Message | Structure, "cited" | "section">, field: Field): string[] {
  const source = sourceInWords(field.cited ?? cited, field.section ?? section);
  return docComment(
    bothLanguages(field),
    `${wireLine(field)} ${source}`,
    defaultLine(field),
    changedLine(field),
    valueLines(field.type),
  );
}

/** The doc comment of a message's name, which stands for its command. */
export function commandDocs(protocol: Protocol, { commandId, cited, section }: Message): string[] {
  const { command } = protocol.header;
  const value = `Always ${idInHex(commandId)}.`;
  return docComment(bothLanguages(command), `${wireLine(command)} ${sourceInWords(cited, section)}`, value);
}

/** Where the specification says it: `CMPP 3.0, 8.4.3.`; where no section is known, which document it is. */
export function sourceInWords({ title, specification }: SpecReference, section: string | null): string {
  if (section !== null) return `${title}, ${section}.`;
  return specification === null ? `${title}.` : `${title}: ${specification}.`;
}

/** What an imported field said before it was changed, in both languages. */
function changedLine({ changed }: Field): string | null {
  if (changed === null) return null;
  const before = changedInWords(changed);
  return `Changed here; in ${changed.of}: ${before}.\n此处有改动；${changed.of}中为：${before}。`;
}

/** Keys and what they said: `octets 10, default ""`. */
export function changedInWords({ before }: Changed): string {
  return Object.entries(before)
    .map(([key, value]) => `${key} ${value}`)
    .join(", ");
}

/** Both languages, one a line. */
export function bothLanguages({ en, zh }: Documentation): string {
  return en === "" && zh === "" ? "" : `${en}\n${zh}`;
}

/** How a field is printed in the specification, in one line. */
function wireLine(field: Field): string {
  const parts = [field.specType, octetsInWords(field)];
  const marks = [field.reserved ? "reserved" : "", field.secret ? "secret" : "", personalMark(field)];
  return `\`${field.name}\`: ${[...parts, ...marks].filter((each) => each !== "").join(", ")}.`;
}

function personalMark({ personal }: Field): string {
  return personal === null ? "" : "personal data";
}

function defaultLine({ default: value, wire }: Field): string | null {
  if (value === null) return null;
  const shown =
    value.kind === "octets" ? value.hex : value.kind === "text" ? textLiteral(value.value) : `${value.value}`;
  const padding =
    wire.kind === "octet-string" && wire.padLeft !== null ? ` Filled up on the left with ${wire.padLeft}.` : "";
  return `Default: ${shown}.${padding}`;
}

/** The values of an enumeration, one a line. */
export function valueLines(type: NamedType | null): string | null {
  if (type?.kind !== "enumeration") return null;
  return type.values
    .map((value) => {
      const key =
        value.kind === "value"
          ? `${value.value}`
          : value.kind === "range"
            ? `${value.first}..${value.last}`
            : `${value.prefix}…`;
      return `- ${key}: ${value.en} · ${value.zh}`;
    })
    .join("\n");
}
