import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import {
  absentNames,
  enumerationOf,
  valueTypeOf,
  codedValues,
  COUNT_OR_FLAG,
  TEXT_BINDING_KEYS,
  type TextBindingSymbol,
  textBindingsOf,
  type FieldSymbol,
  hasPoisonedNames,
  isUnresolved,
  messagesOf,
  type MessageSymbol,
  type TypeSymbol,
} from "../../bind/index.js";
import { firstDefined } from "../../diagnostics/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = [
  "text-twice",
  "misplaced-key",
  "wrong-text-field",
  "field-absent",
  "unknown-text-field",
  "two-codings",
  "missing-key",
] as const;
type Context = VersionContext<typeof codes>;

/** What a text is bound to is there and can say it; all texts of a version have one enumeration of codings. */
export const validTextBindings = defineCheck(codes, (context: Context) => {
  const { protocol, report } = context;
  const codings = new Map<TypeSymbol, TextBindingSymbol>();
  for (const message of messagesOf(protocol)) {
    textBindingsOf(message).forEach((text, index) => {
      if (index > 0) report("text-twice", keyRange(text.field.at, "text"), { name: text.field.name });
      checkText(context, message, text, codings);
    });
  }
  for (const type of protocol.types.values()) checkCodings(context, type);
  for (const { field } of [...protocol.types.values()].flatMap(textBindingsOf)) {
    report("misplaced-key", keyRange(field.at, "text"), { key: "text", kind: "a structure", right: "messages" });
  }
});

function checkText(
  context: Context,
  message: MessageSymbol,
  text: TextBindingSymbol,
  codings: Map<TypeSymbol, TextBindingSymbol>,
): void {
  const { report } = context;
  const coding = findField(context, message, text, "coding");
  if (coding !== null) checkCoding(context, text, coding, codings);
  const taken = new Set(coding === null || enumerationOf(coding) === null ? [] : [coding.name]);
  for (const { key, expected } of TEXT_BINDING_KEYS) {
    const field = findField(context, message, text, key);
    if (field === null) continue;
    const problem = describes(field, expected, message) ? null : expected;
    const wanted = problem ?? (taken.has(field.name) ? "a field that no other key of this text names" : null);
    taken.add(field.name);
    if (wanted === null) continue;
    report("wrong-text-field", valueRange(text.field.at, "text", key), { key, name: field.name, expected: wanted });
  }
}

function describes(field: FieldSymbol, expected: string, { fields }: MessageSymbol): boolean {
  if (field.constant !== undefined || fields.some(({ counter }) => counter === field.name)) return false;
  const type = valueTypeOf(field);
  // The indicator may be one part of several, and nothing says which.
  if (expected === COUNT_OR_FLAG && field.type?.kind === "packed") return false;
  if (expected === "a text") return type === "text";
  return type === (expected === "an integer of 8 octets" ? "wide" : "integer");
}

function findField(
  context: Context,
  message: MessageSymbol,
  text: TextBindingSymbol,
  key: "coding" | (typeof TEXT_BINDING_KEYS)[number]["key"],
): FieldSymbol | null {
  const { protocol, report } = context;
  const { fields, node } = message;
  const name = text.node[key];
  if (name === undefined) return null;
  const found = fields.find((field) => field.name === name);
  if (found !== undefined) return isUnresolved(found) ? null : found;
  const range = valueRange(text.field.at, "text", key);
  const { version } = protocol;
  if (absentNames(protocol, node.fields ?? []).includes(name)) {
    report("field-absent", range, { name: text.field.name, other: name, version });
  } else if (!hasPoisonedNames(message)) {
    report("unknown-text-field", range, { key, name, known: fields.map((field) => field.name) });
  }
  return null;
}

function checkCoding(
  context: Context,
  text: TextBindingSymbol,
  coding: FieldSymbol,
  codings: Map<TypeSymbol, TextBindingSymbol>,
): void {
  const { protocol, report } = context;
  const range = valueRange(text.field.at, "text", "coding");
  const type = enumerationOf(coding);
  if (type !== null && isPoisoned(type.node, "values")) return;
  if (type === null || coding.basic !== "Unsigned Integer" || codedValues(protocol, type).length === 0) {
    const expected = "an enumeration of integers, whose values have a coding";
    report("wrong-text-field", range, { key: "coding", name: coding.name, expected });
    return;
  }
  const other = [...codings].find(([known]) => known !== type);
  if (other === undefined) codings.set(type, text);
  else
    report(
      "two-codings",
      range,
      { name: type.name, other: other[0].name },
      firstDefined(valueRange(other[1].field.at, "text")),
    );
}

/** An enumeration with codings says how long a content may be; one without says nothing of the kind. */
function checkCodings(context: Context, type: TypeSymbol): void {
  const { report } = context;
  const { at, node } = type;
  const hasCodings = (node.values ?? []).some(({ coding }) => coding !== undefined) || isPoisoned(node, "values");
  if (hasCodings && node["content-octets"] === undefined && !isPoisoned(node, "values")) {
    report("missing-key", keyRange(at), { key: "content-octets" });
  }
  if (!hasCodings && node["content-octets"] !== undefined) {
    report("misplaced-key", keyRange(at, "content-octets"), {
      key: "content-octets",
      kind: "a type without codings",
      right: "enumerations whose values have a coding",
    });
  }
  (node.values ?? []).forEach((value, index) => {
    // What is no value at all is reported as such.
    if (value.value === undefined && value.range === undefined && value.prefix === undefined) return;
    const isPlain = value.value !== undefined && node.type !== "Octet String";
    const key = value.coding !== undefined && !isPlain ? "coding" : "content-octets";
    const isMisplaced = key === "coding" || (value["content-octets"] !== undefined && value.coding === undefined);
    if (!isMisplaced) return;
    report("misplaced-key", keyRange(at, "values", index, key), {
      key,
      kind: "this value",
      right: "integers with a coding",
    });
  });
}
