import type { Field, Message, Protocol } from "../model/index.js";
import type { FieldLayout, UnionLayout } from "../runtime/interpreter/index.js";
import type { FieldRun, MessageReadings, OtherLayout, SizedContent } from "../runtime/tolerant/index.js";
import { bitsOfCondition } from "./bit-descriptors.js";
import { layoutOfFrame, layoutOfMessage } from "./layouts.js";

/** Returns the other versions of a protocol: those that the same file declares. */
export function otherVersions(protocols: readonly Protocol[], { id, source }: Protocol): readonly Protocol[] {
  return protocols.filter((protocol) => protocol.source === source && protocol.id !== id);
}

/** Returns the ways to read each message of a protocol tolerantly; `versions` are the other versions of the protocol. */
export function readingsOfProtocol(protocol: Protocol, versions: readonly Protocol[]): MessageReadings[] {
  return protocol.messages.map((message) => readingsOfMessage(protocol, message, versions));
}

/** Returns the ways to read a message tolerantly. */
export function readingsOfMessage(
  protocol: Protocol,
  message: Message,
  versions: readonly Protocol[],
): MessageReadings {
  const layout = layoutOfMessage(layoutOfFrame(protocol), message);
  const layouts = otherLayoutsOf(layout.fields, message, versions);
  const contents = message.fields.flatMap(sizedContentsOf);
  const { otherCommands } = message;
  return {
    layout,
    ...(otherCommands.length === 0 ? {} : { otherCommands }),
    isResponse: message.answers !== null,
    ...(layouts.length === 0 ? {} : { layouts }),
    ...(contents.length === 0 ? {} : { contents }),
  };
}

/** Returns the wire names of the fields of a message that some reading lacks. */
export function missingFieldsOf(message: Message, { isResponse, layouts = [] }: MessageReadings): ReadonlySet<string> {
  const { fields } = message;
  const first = isResponse ? 0 : fields.findIndex((field, index) => index > 0 && canEndBefore(fields, index));
  const names = fields.map(({ name }) => name);
  const missing = new Set(first < 0 ? [] : names.slice(first));
  for (const { fields: others } of layouts) {
    const present = new Set(others.flatMap((each) => ("kind" in each ? each.name : names.slice(each[0], each[1] + 1))));
    for (const name of names) if (!present.has(name)) missing.add(name);
  }
  return missing;
}

/** Whether the bytes may end before a field: no counter before it counts a field after it. */
function canEndBefore(fields: readonly Field[], index: number): boolean {
  const read = new Set(fields.slice(0, index).map(({ name }) => name));
  return fields.slice(index).every((field) => !read.has(counterOf(field) ?? ""));
}

function counterOf({ wire }: Field): string | null {
  if (wire.kind === "list") return wire.counter.name;
  return wire.kind === "octets" && typeof wire.octets === "object" ? wire.octets.name : null;
}

/** Layouts with widths of other versions, each different from all before it and from that of the message. */
function otherLayoutsOf(
  fields: readonly FieldLayout[],
  { name }: Message,
  versions: readonly Protocol[],
): OtherLayout[] {
  const layouts = versions.flatMap((version) => {
    const message = version.messages.find((each) => each.name === name);
    if (message === undefined) return [];
    const others = layoutOfMessage(layoutOfFrame(version), message).fields;
    return [...wholeLayout(fields, others, version.title), ...widthLayouts(fields, others, version.title)];
  });
  const known = new Set([keyOf(inRuns(fields.map((_, index) => index)))]);
  return layouts.filter(({ fields: each }) => known.size < known.add(keyOf(each)).size);
}

/** Joins consecutive indexes to runs. */
function inRuns(fields: readonly (number | FieldLayout)[]): OtherLayout["fields"] {
  const runs: (FieldRun | FieldLayout)[] = [];
  for (const each of fields) {
    const last = runs.at(-1);
    if (typeof each !== "number") runs.push(each);
    else if (last === undefined || "kind" in last || last[1] !== each - 1) runs.push([each, each]);
    else runs[runs.length - 1] = [last[0], each];
  }
  return runs;
}

/** The layout of another version, if the values of its fields can be those of this version. */
function wholeLayout(fields: readonly FieldLayout[], others: readonly FieldLayout[], version: string): OtherLayout[] {
  const isUsable = fields.every((field) => {
    const other = others.find(({ name }) => name === field.name);
    if (other === undefined) return true;
    return isAlike(field, other) && isCountedIn(field, others);
  });
  if (!isUsable) return [];
  const byKey = new Map(fields.map((field, index) => [keyOf(field), index]));
  return [{ version, part: "layout", fields: inRuns(others.map((other) => byKey.get(keyOf(other)) ?? other)) }];
}

/** Whether what a counter counts is there; true for other fields. */
function isCountedIn(field: FieldLayout, others: readonly FieldLayout[]): boolean {
  return field.kind !== "integer" || field.counts === undefined || others.some(({ name }) => name === field.counts);
}

/** The layout of this version with all widths of another one, and with each of them alone. */
function widthLayouts(fields: readonly FieldLayout[], others: readonly FieldLayout[], version: string): OtherLayout[] {
  const widened = fields.map((field, index) => {
    const other = others.find(({ name }) => name === field.name);
    const changed = other === undefined ? field : withWidthOf(field, other);
    return changed === field ? index : changed;
  });
  const single = widened.flatMap((each, at): OtherLayout[] => {
    if (typeof each === "number") return [];
    return [
      { version, part: { field: each.name }, fields: inRuns(fields.map((_, index) => (index === at ? each : index))) },
    ];
  });
  return [{ version, part: "widths", fields: inRuns(widened) }, ...single];
}

/** Whether values of one field can be values of another one. */
function isAlike(field: FieldLayout, other: FieldLayout): boolean {
  if (field.kind === "list" && other.kind === "list") return isAlike(field.element, other.element);
  if (field.kind === "union" && other.kind === "union") return isAlikeUnion(field, other);
  if (field.kind !== "structure" || other.kind !== "structure") return field.kind === other.kind;
  return areAlike(field.fields, other.fields);
}

/** Whether two lists have the same fields in the same order. */
function areAlike(fields: readonly FieldLayout[], others: readonly FieldLayout[]): boolean {
  return (
    fields.length === others.length &&
    fields.every((inner, index) => {
      const counterpart = others[index];
      return counterpart?.name === inner.name && isAlike(inner, counterpart);
    })
  );
}

/** Whether two unions have the same tags, and each selects the same fields. */
function isAlikeUnion({ tag, cases }: UnionLayout, other: UnionLayout): boolean {
  return (
    areAlike([tag], [other.tag]) &&
    cases.length === other.cases.length &&
    cases.every(({ values, fields }, index) => {
      const counterpart = other.cases[index];
      return counterpart?.values.join() === values.join() && areAlike(fields, counterpart.fields);
    })
  );
}

/** A field with the width of another one; the field itself if that is the same, or the two are not alike. */
function withWidthOf(field: FieldLayout, other: FieldLayout): FieldLayout {
  if (!isAlike(field, other)) return field;
  if (field.kind === "list" && other.kind === "list") {
    const element = withWidthOf(field.element, other.element);
    return element === field.element ? field : { ...field, element };
  }
  if (field.kind === "union" && other.kind === "union") return withWidthsOfUnion(field, other);
  if (field.kind !== "structure" || other.kind !== "structure") return withOctetsOf(field, other);
  const inner = withWidthsOf(field.fields, other.fields);
  return inner === field.fields ? field : { ...field, fields: inner };
}

/** The same for several fields. */
function withWidthsOf(fields: readonly FieldLayout[], others: readonly FieldLayout[]): readonly FieldLayout[] {
  const inner = fields.map((each, index) => withWidthOf(each, others[index] ?? each));
  return inner.every((each, index) => each === fields[index]) ? fields : inner;
}

function withWidthsOfUnion(field: UnionLayout, other: UnionLayout): UnionLayout {
  const tag = withWidthOf(field.tag, other.tag);
  const cases = field.cases.map((each, index) => {
    const fields = withWidthsOf(each.fields, other.cases[index]?.fields ?? each.fields);
    return fields === each.fields ? each : { ...each, fields };
  });
  const isSame = tag === field.tag && cases.every((each, index) => each === field.cases[index]);
  if (isSame || (tag.kind !== "integer" && tag.kind !== "octet-string")) return field;
  return { ...field, tag, cases };
}

/** The same for a field that is not a list or structure; other sizes than fixed ones do not count as widths. */
function withOctetsOf(field: FieldLayout, other: FieldLayout): FieldLayout {
  const octets = fixedOctetsOf(other);
  const own = fixedOctetsOf(field);
  if (octets === null || own === null || own === octets) return field;
  if (field.kind === "integer" && other.kind === "integer") return { ...field, octets: other.octets };
  return field.kind === "octet-string" || field.kind === "octets" ? { ...field, octets } : field;
}

function fixedOctetsOf(field: FieldLayout): number | null {
  return "octets" in field && typeof field.octets === "number" ? field.octets : null;
}

/** A layout as text; two layouts with the same text read the same values. */
function keyOf(layout: object): string {
  // TLVs are read alike in all versions: what a version does not know stays as bytes.
  if ("kind" in layout && layout.kind === "tlvs") return "tlvs";
  const inWords = (key: string, value: unknown): unknown => {
    if (key === "property") return undefined;
    return typeof value === "bigint" ? `${value}n` : value;
  };
  return JSON.stringify(layout, inWords);
}

/** The contents of a field that are a structure of one of several fixed sizes. */
function sizedContentsOf({ name, wire, contents }: Field): SizedContent[] {
  if (wire.kind !== "octets" || typeof wire.octets !== "object") return [];
  const counter = wire.octets.name;
  return contents.flatMap(({ type, whenField, whenBits, equals }) => {
    const structures = type.kind === "choice" ? type.structures : [];
    const sizes = [...new Set(structures.filter(({ size }) => size.isFixed).map(({ size }) => size.min))];
    return sizes.length < 2
      ? []
      : [{ counter, field: name, when: whenField, ...bitsOfCondition(whenBits), equals, sizes }];
  });
}
