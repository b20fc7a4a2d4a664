import { EncodeError, type ErrorContext } from "../wire/index.js";
import type { Finding } from "./finding.js";

/** Throws an EncodeError for the first finding that is an error; warnings pass. */
export function rejectBroken(context: ErrorContext, findings: readonly Finding[]): void {
  const broken = findings.find(({ severity }) => severity === "error");
  if (broken === undefined) return;
  throw new EncodeError(context, {
    code: "broken-rule",
    field: broken.fields[0] ?? null,
    expected: `rule ${broken.rule} to hold (${broken.en.replace(/\.$/, "")})`,
    actual: "a violation",
  });
}
