import type { SourceRange } from "../../diagnostics/index.js";
import { type EnumerationValueNode, child, keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import type { TypeSymbol } from "../../bind/index.js";
import { reportUnquotedText, reportTooLarge } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = [
  "value-of-two-kinds",
  "value-without-name",
  "unquoted-text",
  "value-of-wrong-type",
  "value-too-large",
] as const;
type Context = VersionContext<typeof codes>;

/** Every value of an enumeration is of one kind, has a name where it needs one, and fits the type. */
export const validValues = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const type of protocol.types.values()) {
    (type.node.values ?? []).forEach((value, index) => {
      checkValue(context, type, value, child(type.at, "values", index));
    });
  }
});

function checkValue(context: Context, type: TypeSymbol, node: EnumerationValueNode, at: SourceRef): void {
  const { report } = context;
  const keys = (["value", "range", "prefix"] as const).filter((key) => node[key] !== undefined);
  const [key, second] = keys;
  if (key === undefined || second !== undefined) {
    const related = key === undefined ? [] : [{ range: keyRange(at, key), message: `${key} stands here` }];
    const range = second === undefined ? valueRange(at, "en") : keyRange(at, second);
    report("value-of-two-kinds", range, { keys: keys.length === 0 ? "none" : keys.join(" and ") }, related);
    return;
  }
  if (key === "value" && node.name === undefined) {
    report("value-without-name", valueRange(at, "value"), { value: String(node.value) });
  }
  const isText = type.node.type === "Octet String";
  const hasRightType = isText
    ? key === "prefix" || typeof node.value === "string"
    : key === "range" || typeof node.value === "number";
  if (isText && typeof node.value === "number") {
    reportUnquotedText(context, child(at, "value"), node.value);
  } else if (!hasRightType) {
    const expected = isText ? "a quoted text, or a prefix" : "an integer, or a range";
    report("value-of-wrong-type", valueRange(at, key), { value: String(node[key]), expected });
  } else {
    checkSize(context, type, node, valueRange(at, key));
  }
}

function checkSize(context: Context, type: TypeSymbol, node: EnumerationValueNode, range: SourceRange): void {
  const { report } = context;
  const { octets } = type.node;
  const widest =
    typeof octets === "object" ? Math.max(...Object.values(octets).map(Number)) : Number(octets ?? Infinity);
  const value = type.node.type === "Octet String" ? tooLong(node, widest) : outOfRange(type, node, widest);
  const [first = 0, last = first] = boundsOf(node);
  if (value !== null) {
    const related =
      octets === undefined ? [] : [{ range: valueRange(type.at, "octets"), message: "its octets stand here" }];
    reportTooLarge(context, range, { value, octets: Math.min(widest, 8) }, related);
  } else if (last < first) {
    const expected = "a range from the smaller to the greater";
    report("value-of-wrong-type", range, { value: String(node.range), expected });
  }
}

function tooLong({ value, prefix }: EnumerationValueNode, octets: number): string | null {
  const text = String(value ?? prefix);
  return text.length > octets ? text : null;
}

function outOfRange(type: TypeSymbol, node: EnumerationValueNode, octets: number): string | null {
  const isSigned = type.node.type === "Integer";
  const greatest = 2 ** (8 * Math.min(octets, 7) - (isSigned ? 1 : 0)) - 1;
  const least = isSigned ? -greatest - 1 : 0;
  const wrong = boundsOf(node).find((value) => value < least || value > greatest);
  return wrong === undefined ? null : String(wrong);
}

function boundsOf({ value, range }: EnumerationValueNode): readonly number[] {
  return (range ?? String(value)).split("..").map(Number);
}
