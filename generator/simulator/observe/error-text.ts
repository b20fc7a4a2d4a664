import type { Documentation } from "../../model/index.js";
import { explainError } from "../../runtime/explain/index.js";
import { isDecodeError } from "../../runtime/wire/index.js";

/** The end of a sentence whose reason is the cause of the error. */
const REFERENCE = { en: /; the cause states (?:why|which)\.$/, zh: /，(?:原因见|详见)所附错误。$/ } as const;

/** An error or notice in both languages, with its cause if the cause states more. */
export function errorText(error: unknown): Documentation {
  const [en, zh] = [explainError(error, "en"), explainError(error, "zh")];
  const cause = causeOf(error);
  if (cause === undefined || (!REFERENCE.en.test(en) && !isDecodeError(cause))) return { en, zh };
  const reason = errorText(cause);
  return {
    en: `${en.replace(REFERENCE.en, "").replace(/\.$/, "")}: ${reason.en}`,
    zh: `${zh.replace(REFERENCE.zh, "").replace(/。$/, "")}：${reason.zh}`,
  };
}

function causeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "cause" in error ? error.cause : undefined;
}
