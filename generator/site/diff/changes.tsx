import type { JSX } from "preact";
import { type FieldReference, type MessageReference, widthFormula } from "../../tables/index.js";
import { ByteMap } from "../map/byte-map.js";
import { mapFields } from "../map/map-fields.js";
import type { PlacedProtocol, ProtocolContext } from "../model.js";
import { Name } from "../parts/name.js";
import { siteWords } from "../words/words.js";
import { type FieldChange, fieldChanges } from "./message-changes.js";

/** The changes of a message since the former version of its protocol. */
export function changesOf(
  protocol: PlacedProtocol,
  former: PlacedProtocol,
  message: MessageReference,
): readonly FieldChange[] | null {
  const before = formerOf(former, message);
  if (before === null) return null;
  return fieldChanges(
    { protocol: former, fields: fieldsOf(former, before) },
    { protocol, fields: fieldsOf(protocol, message) },
  );
}

/** The message of the same name in the former version. */
export function formerOf({ reference }: PlacedProtocol, { name }: MessageReference): MessageReference | null {
  return reference.messages.find((each) => each.name === name) ?? null;
}

function fieldsOf({ reference }: PlacedProtocol, message: MessageReference): readonly FieldReference[] {
  return [...reference.header.fields, ...message.fields];
}

/** Both maps, one above the other, and what changed octet by octet. */
export function Changes({
  context,
  former,
  message,
}: {
  readonly context: ProtocolContext;
  readonly former: PlacedProtocol;
  readonly message: MessageReference;
}): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  const before = formerOf(former, message);
  const changes = changesOf(protocol, former, message);
  if (before === null || changes === null) return <p>{words.isNew(former.reference.title)}</p>;
  if (changes.every(({ kind }) => kind === "same")) return <p>{words.unchanged(former.reference.title)}</p>;
  const rows = new Map(changes.map((each, index) => [nameOf(each), `#c-${index + 1}`]));
  const of = (kinds: readonly string[], side: "before" | "after"): Set<string> =>
    new Set(changes.flatMap((each) => (kinds.includes(each.kind) ? (each[side]?.slug ?? []) : [])));
  return (
    <>
      <h3>{former.reference.title}</h3>
      <OneMap
        fields={fieldsOf(former, before)}
        context={context}
        marked={of(["removed", "changed"], "before")}
        rows={rows}
        title={former.reference.title}
      />
      <h3>{protocol.reference.title}</h3>
      <OneMap
        fields={fieldsOf(protocol, message)}
        context={context}
        marked={of(["added", "changed"], "after")}
        rows={rows}
        title={protocol.reference.title}
      />
      <p class="dim">{words.markedFields}</p>
      <ChangeTable context={context} former={former} changes={changes} />
    </>
  );
}

interface OneMapProps {
  readonly context: ProtocolContext;
  readonly fields: readonly FieldReference[];
  readonly marked: ReadonlySet<string>;
  /** Links to the rows of the comparison, by the names of fields. */
  readonly rows: ReadonlyMap<string, string>;
  readonly title: string;
}

function OneMap({ context, fields, marked, rows, title }: OneMapProps): JSX.Element {
  const { language } = context;
  const own = mapFields(fields, language).map((field) => ({ ...field, href: rows.get(field.name) ?? null }));
  return <ByteMap fields={own} label={siteWords[language].mapOf(title)} columns={[16, 8]} marked={marked} />;
}

function nameOf({ before, after }: FieldChange): string {
  return (after ?? before)?.name ?? "";
}

function ChangeTable({
  context,
  former,
  changes,
}: {
  readonly context: ProtocolContext;
  readonly former: PlacedProtocol;
  readonly changes: readonly FieldChange[];
}): JSX.Element {
  const words = siteWords[context.language];
  return (
    <table class="changes">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{former.reference.title}</th>
          <th scope="col">{context.protocol.reference.title}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => (
          <tr id={`c-${index + 1}`} class={`change-${change.kind}`} data-f={(change.after ?? change.before)?.slug}>
            <td class="name">
              <Name>{nameOf(change)}</Name>
            </td>
            <td>{placeOf(change.before, words)}</td>
            <td>{placeOf(change.after, words)}</td>
            <td>
              <strong>{words.changeKinds[change.kind]}</strong>
              {change.aspects.length > 0 &&
                ` ${change.aspects.map((aspect) => words.aspects[aspect]).join(words.comma)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a field is: 4 at 12. */
function placeOf(field: FieldReference | null, words: (typeof siteWords)["en"]): string {
  if (field === null) return "";
  return words.sizeAt(words.octets(widthFormula(field)), field.offset);
}
