import type { EnumerationValueShape } from "../../validate/index.js";
import { inside, type Located, valueRange } from "../located.js";
import type { TypeView } from "../views.js";
import type { Report, VersionRule } from "./rule.js";

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
  const [key] = keys;
  if (key === undefined || keys.length > 1) {
    report("value-of-two-kinds", valueRange(at), { keys: keys.length === 0 ? "none" : keys.join(" and ") });
    return;
  }
  if (key === "value" && shape.name === undefined) {
    report("value-without-name", valueRange(at, "value"), { value: String(shape.value) });
  }
  const isText = type.shape.type === "Octet String";
  const hasRightType = isText
    ? key === "prefix" || typeof shape.value === "string"
    : key === "range" || typeof shape.value === "number";
  if (!hasRightType) {
    const expected = isText ? "a quoted text, or a prefix" : "an integer, or a range";
    report("value-of-wrong-type", valueRange(at, key), { value: String(shape[key]), expected });
  } else {
    checkSize(type, shape, valueRange(at, key), report);
  }
}

function checkSize(type: TypeView, shape: EnumerationValueShape, range: Parameters<Report>[1], report: Report): void {
  const { octets } = type.shape;
  const widest =
    typeof octets === "object" ? Math.max(...Object.values(octets).map(Number)) : Number(octets ?? Infinity);
  if (type.shape.type === "Octet String") {
    const text = String(shape.value ?? shape.prefix);
    if (text.length > widest) report("value-too-large", range, { value: text, octets: widest });
    return;
  }
  const [first = 0, last = first] = (shape.range ?? String(shape.value)).split("..").map(Number);
  const isSigned = type.shape.type === "Integer";
  const greatest = 2 ** (8 * Math.min(widest, 7) - (isSigned ? 1 : 0)) - 1;
  const least = isSigned ? -greatest - 1 : 0;
  const wrong = [first, last].find((value) => value < least || value > greatest);
  if (wrong !== undefined) report("value-too-large", range, { value: String(wrong), octets: Math.min(widest, 8) });
  if (last < first) {
    report("value-of-wrong-type", range, {
      value: String(shape.range),
      expected: "a range from the smaller to the greater",
    });
  }
}
