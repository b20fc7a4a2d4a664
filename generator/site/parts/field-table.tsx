import type { JSX } from "preact";
import { type FieldReference, widthFormula, type WireReference } from "../../tables/index.js";
import { anchorOf, linkTo, pathOf } from "../links.js";
import type { ProtocolContext } from "../model.js";
import { siteWords } from "../words/words.js";
import { Name } from "./name.js";
import { conditionText, memberText, valueText } from "./values.js";

/** More values than these are on the page of their type. */
const MAX_VALUES = 6;

/** The fields of a message or structure as a table. */
export function FieldTable({
  context,
  fields,
}: {
  readonly context: ProtocolContext;
  readonly fields: readonly FieldReference[];
}): JSX.Element {
  const words = siteWords[context.language];
  const hasSections = fields.some(({ section }) => section !== null);
  const heads = [words.number, words.field, words.offset, words.size, words.type, words.defaultValue, words.values];
  return (
    <table class="fields">
      <thead>
        <tr>
          {[...heads, ...(hasSections ? [words.section] : [])].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <FieldRow context={context} field={field} hasSections={hasSections} />
        ))}
      </tbody>
    </table>
  );
}

interface FieldProps {
  readonly context: ProtocolContext;
  readonly field: FieldReference;
}

function FieldRow({ context, field, hasSections }: FieldProps & { readonly hasSections: boolean }): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  const { slug, number, name, section, specification } = field;
  return (
    <tr id={anchorOf(slug)} data-f={slug}>
      <td class="number" data-head={words.number}>
        <span class={`swatch g-${field.group}`}>{number}</span>
      </td>
      <td class="what">
        <strong class="name">
          <Name>{name}</Name>
        </strong>{" "}
        <Notes context={context} field={field} />
        <p>{field[language]}</p>
      </td>
      <td class="number" data-head={words.offset}>
        {offsetText(field)}
      </td>
      <td class="number" data-head={words.size}>
        {widthFormula(field) || words.rest}
      </td>
      <td data-head={words.type}>
        <TypeOf context={context} field={field} />
      </td>
      <td data-head={words.defaultValue} class={defaultText(field, words) === "" ? "empty" : ""}>
        {defaultText(field, words)}
      </td>
      <Allowed context={context} field={field} />
      {hasSections && (
        <td data-head={words.section} class={section === null ? "empty" : ""}>
          {specification === null ? section : `${specification} ${section ?? ""}`}
        </td>
      )}
    </tr>
  );
}

function offsetText({ offset }: FieldReference): string {
  return `${offset.after === null ? "" : "+"}${offset.octets}`;
}

function defaultText(
  { constant, default: usual }: FieldReference,
  words: { always: (value: string) => string },
): string {
  if (constant !== null) return words.always(valueText(constant));
  return usual === null ? "" : valueText(usual);
}

/** What is special about a field. */
function Notes({ context, field }: FieldProps): JSX.Element {
  const words = siteWords[context.language];
  const notes = [
    ...(field.counts === null ? [] : [words.counts(field.counts)]),
    ...(field.reserved ? [words.reserved] : []),
    ...(field.secret ? [words.secret] : []),
    ...(field.personal === null ? [] : [words.personal]),
    ...(field.sizes === null || field.width.kind !== "fixed" ? [] : [words.characters(field.sizes.join("|"))]),
    ...(field.changed === null ? [] : [words.changedFrom(field.changed.of)]),
  ];
  return (
    <>
      {notes.map((note) => (
        <span class="tag">{note}</span>
      ))}
    </>
  );
}

/** The types of a field: that of its octets, and the named one. */
function TypeOf({ context, field }: FieldProps): JSX.Element {
  const words = siteWords[context.language];
  const isStructural = ["structure", "union", "tlvs"].includes(elementOf(field.wire).kind);
  return (
    <>
      {!isStructural && <span class="basic">{words.wire(elementOf(field.wire))}</span>}
      {field.wire.kind === "list" && <span class="basic"> {words.listOf(field.wire.counter)}</span>}{" "}
      {field.type !== null && <TypeLink context={context} slug={field.type} />}
      {field.wire.kind === "tlvs" && <TypeLink context={context} slug={field.wire.type} />}
    </>
  );
}

function elementOf(wire: WireReference): WireReference {
  return wire.kind === "list" ? elementOf(wire.element) : wire;
}

/** A link to the page of a type. */
export function TypeLink({
  context,
  slug,
}: {
  readonly context: ProtocolContext;
  readonly slug: string;
}): JSX.Element | null {
  const { protocol } = context;
  const type = protocol.types.get(slug);
  return type === undefined ? null : (
    <a href={linkTo(context, pathOf(protocol, slug))}>
      <Name>{type.name}</Name>
    </a>
  );
}

/** The values that a field may have, or the structures in its octets. */
function Allowed({ context, field }: FieldProps): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  const type = field.type === null ? undefined : protocol.types.get(field.type);
  const values = type?.kind === "enumeration" ? type.values : [];
  const isEmpty = values.length === 0 && field.contents.length === 0;
  return (
    <td data-head={words.values} class={isEmpty ? "empty" : "allowed"}>
      {!isEmpty && (
        <ul>
          {values.slice(0, MAX_VALUES).map((value) => (
            <li>
              <code>{memberText(value)}</code> {value.kind === "value" ? <Name>{value.name}</Name> : value[language]}
            </li>
          ))}
          {values.length > MAX_VALUES && field.type !== null && (
            <li>
              <a href={linkTo(context, pathOf(protocol, field.type))}>{words.allValues(values.length)}</a>
            </li>
          )}
          {field.contents.map((content) => (
            <li>
              <TypeLink context={context} slug={content.type} /> {words.ifCondition(conditionText(content))}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
