import { type Bilingual, escaped } from "../../diagnostics/index.js";
import { explainError } from "../../runtime/explain/index.js";
import { isFlowError } from "../../runtime/flow/index.js";
import { UsageError } from "../terminal/usage-error.js";

/** The error of a login in one sentence, with advice about the flags of the address; it never contains the secret. */
export function loginFailure(error: unknown, flags: string): unknown {
  if (!isFlowError(error)) return error;
  const isRejected = error.code === "login-rejected";
  const names = flags.replace(" and ", "和");
  const advice = isRejected
    ? { en: " Check the account and its secret.", zh: "请检查账号和密钥。" }
    : { en: ` Check ${flags}, and that the server runs.`, zh: `请检查${names}，以及服务端是否在运行。` };
  const { en, zh } = inBoth(error);
  return new UsageError({ en: en + advice.en, zh: zh + advice.zh });
}

/** An error in both languages. */
export function inBoth(error: unknown): Bilingual {
  return { en: escaped(explainError(error, "en")), zh: escaped(explainError(error, "zh")) };
}
