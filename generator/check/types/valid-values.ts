import type { SourceRange, Report } from "../../diagnostics/index.js";
import { type EnumerationValueShape, inside, keyRange, type Located, valueRange } from "../../syntax/index.js";
import type { TypeView } from "../../bind/index.js";
import type { VersionRule } from "../check.js";

/** Every value of an enumeration is of one kind, has a name where it needs one, and fits the type. */
export const valuesAreSound: VersionRule = (view, report) => {
  for (const type of view.types.values()) {
    (type.shape.values ?? []).forEach((value, index) => {
      checkValue(type, value, inside(type.at, "values", index), report);
    });
  }
};

function checkValue(type: TypeView, shape: EnumerationValueShape, at: Located, report: Report): void {
  const keys = (["value", "range", "prefix"] as const).filter((key) => shape[key] !== undefined);
  const [key, second] = keys;
  if (key === undefined || second !== undefined) {
    const related = key === undefined ? [] : [{ range: keyRange(at, key), message: `${key} stands here` }];
    const range = second === undefined ? valueRange(at, "en") : keyRange(at, second);
    report("value-of-two-kinds", range, { keys: keys.length === 0 ? "none" : keys.join(" and ") }, related);
    return;
  }
  if (key === "value" && shape.name === undefined) {
    report("value-without-name", valueRange(at, "value"), { value: String(shape.value) });
  }
  const isText = type.shape.type === "Octet String";
  const hasRightType = isText
    ? key === "prefix" || typeof shape.value === "string"
    : key === "range" || typeof shape.value === "number";
  if (isText && typeof shape.value === "number") {
    const source = at.document.sourceOf([...at.path, "value"]);
    report("unquoted-text", valueRange(at, "value"), { source, value: String(shape.value) });
  } else if (!hasRightType) {
    const expected = isText ? "a quoted text, or a prefix" : "an integer, or a range";
    report("value-of-wrong-type", valueRange(at, key), { value: String(shape[key]), expected });
  } else {
    checkSize(type, shape, valueRange(at, key), report);
  }
}

function checkSize(type: TypeView, shape: EnumerationValueShape, range: SourceRange, report: Report): void {
  const { octets } = type.shape;
  const widest =
    typeof octets === "object" ? Math.max(...Object.values(octets).map(Number)) : Number(octets ?? Infinity);
  const value = type.shape.type === "Octet String" ? tooLong(shape, widest) : outOfRange(type, shape, widest);
  const [first = 0, last = first] = boundsOf(shape);
  if (value !== null) {
    const related =
      octets === undefined ? [] : [{ range: valueRange(type.at, "octets"), message: "its octets stand here" }];
    report("value-too-large", range, { value, octets: Math.min(widest, 8) }, related);
  } else if (last < first) {
    const expected = "a range from the smaller to the greater";
    report("value-of-wrong-type", range, { value: String(shape.range), expected });
  }
}

function tooLong({ value, prefix }: EnumerationValueShape, octets: number): string | null {
  const text = String(value ?? prefix);
  return text.length > octets ? text : null;
}

function outOfRange(type: TypeView, shape: EnumerationValueShape, octets: number): string | null {
  const isSigned = type.shape.type === "Integer";
  const greatest = 2 ** (8 * Math.min(octets, 7) - (isSigned ? 1 : 0)) - 1;
  const least = isSigned ? -greatest - 1 : 0;
  const wrong = boundsOf(shape).find((value) => value < least || value > greatest);
  return wrong === undefined ? null : String(wrong);
}

function boundsOf({ value, range }: EnumerationValueShape): readonly number[] {
  return (range ?? String(value)).split("..").map(Number);
}
