import type { SourceRange } from "../../diagnostics/index.js";
import { valueRange } from "../located.js";
import { fieldListsOf, type FieldView } from "../views.js";
import type { Report, VersionRule } from "./rule.js";

/** A default or constant is a value that its field can hold. */
export const defaultsFit: VersionRule = (view, report) => {
  for (const field of [...view.header, ...fieldListsOf(view).flatMap(({ fields }) => fields)]) {
    if (field.default !== undefined && field.constant !== undefined) {
      report("default-and-constant", valueRange(field.at, "constant"), { name: field.name });
    }
    for (const key of ["default", "constant"] as const) checkValue(field, key, report);
  }
};

function checkValue(field: FieldView, key: "default" | "constant", report: Report): void {
  const value = field[key];
  if (value === undefined) return;
  const owner = Object.hasOwn(field.shape, key) || field.type === null ? field.at : field.type.at;
  const range = valueRange(owner, key);
  if (field.basic === "Unsigned Integer" || field.basic === "Integer") checkInteger(field, value, range, report);
  if (field.basic === "Octet String") checkText(field, value, Number(field.octets), range, report);
  if (field.basic === "C-Octet String") checkText(field, value, Number(field.maxOctets) - 1, range, report);
  if (field.basic === "Octets") checkOctets(field, value, range, report);
}

function checkInteger(field: FieldView, value: number | string, range: SourceRange, report: Report): void {
  const bits = 8 * Number(field.octets);
  const isSigned = field.basic === "Integer";
  const greatest = 2n ** BigInt((Number.isFinite(bits) ? bits : 64) - (isSigned ? 1 : 0)) - 1n;
  const least = isSigned ? -greatest - 1n : 0n;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || BigInt(value) < least || BigInt(value) > greatest) {
    report("default-of-wrong-type", range, { name: field.name, expected: `an integer from ${least} to ${greatest}` });
  }
}

function checkText(field: FieldView, value: number | string, octets: number, range: SourceRange, report: Report): void {
  const { name } = field;
  if (typeof value !== "string") {
    report("default-of-wrong-type", range, { name, expected: "a quoted text" });
  } else if (!/^[\u0001-\u00ff]*$/.test(value)) {
    report("default-of-wrong-type", range, { name, expected: "a text of characters from U+0001 to U+00FF" });
  } else if (value.length > octets) {
    report("default-too-long", range, { name, length: value.length, octets });
  }
}

function checkOctets(field: FieldView, value: number | string, range: SourceRange, report: Report): void {
  const { name, octets } = field;
  if (typeof value !== "string" || !/^([0-9a-f]{2})*$/i.test(value)) {
    report("default-of-wrong-type", range, {
      name,
      expected: "a quoted text of hexadecimal digits, two for each octet",
    });
  } else if (typeof octets === "number" && value.length !== 2 * octets) {
    report("default-too-long", range, { name, length: value.length / 2, octets });
  }
}
