import { type Bilingual, escaped } from "../../diagnostics/index.js";
import { isFlowError } from "../../runtime/flow/index.js";
import { isDecodeError } from "../../runtime/wire/index.js";
import { errorText } from "../../simulator/index.js";
import { UsageError } from "../terminal/usage-error.js";

/** The error of a login in one sentence, with advice about the flags of the address; it never contains the secret. */
export function loginFailure(error: unknown, flags: readonly string[]): unknown {
  if (!isFlowError(error)) return error;
  const isRejected = error.code === "login-rejected";
  const advice = isRejected
    ? { en: " Check the account and its secret.", zh: "请检查账号和密钥。" }
    : isDecodeError(error.cause)
      ? {
          en: ` Check ${flags.join(" and ")}: another program answers there.`,
          zh: `请检查${flags.join("和")}：该地址由其他程序应答。`,
        }
      : {
          en: ` Check ${flags.join(" and ")}, and that the server runs.`,
          zh: `请检查${flags.join("和")}，以及服务端是否在运行。`,
        };
  const { en, zh } = inBoth(error);
  return new UsageError({ en: en + advice.en, zh: zh + advice.zh });
}

/** An error in both languages, with its cause. */
export function inBoth(error: unknown): Bilingual {
  const { en, zh } = errorText(error);
  return { en: escaped(en), zh: escaped(zh) };
}
