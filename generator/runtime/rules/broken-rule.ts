import { EncodeError, type ErrorContext } from "../wire/index.js";
import type { Finding } from "./finding.js";

/** Throws an EncodeError for the first finding that is an error; warnings pass. */
export function rejectBroken(context: ErrorContext, findings: readonly Finding[]): void {
  const broken = findings.find(({ severity }) => severity === "error");
  if (broken === undefined) return;
  const { rule, en, zh } = broken;
  throw new EncodeError(context, {
    code: "broken-rule",
    field: broken.fields[0] ?? null,
    property: broken.properties?.[0] ?? null,
    expected: ["rule % to hold (%)", rule, ["%", en.replace(/\.$/, ""), zh.replace(/。$/, "")]],
    actual: "a violation",
  });
}
