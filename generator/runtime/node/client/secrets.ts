import type {
  Awaitable,
  FlowMessage,
  FlowTable,
  Link,
  LinkLogin,
  LoginTypesByName,
  SideTypes,
} from "../../flow/index.js";
import { EncodeError } from "../../wire/index.js";
import { loginError } from "./login.js";

/** The login of a name; the only one without a name. */
export function loginOf<M extends FlowMessage, Logins extends LoginTypesByName, Name extends keyof Logins & string>(
  { logins, table }: Pick<Link<M, SideTypes, SideTypes, Logins>, "logins" | "table">,
  as: Name | undefined,
): LinkLogin<M, Logins[Name]> {
  const names = Object.keys(logins);
  const isName = (key: string): key is Name => key === as || (as === undefined && names.length === 1);
  const name = names.find(isName);
  if (name !== undefined) return logins[name];
  const { protocol, title } = table.codec;
  const context = { protocol, title, messageName: null };
  const expected = ["one of %", names.join(", ")] as const;
  throw new EncodeError(context, { code: "out-of-range", field: "options.as", expected, actual: ["%", String(as)] });
}

/** The secrets, from the function of the program if it is one. Rejects with a FlowError if it fails. */
export async function secretsOf<M extends FlowMessage, Secrets>(
  table: FlowTable<M>,
  given: Secrets | (() => Awaitable<Secrets>),
): Promise<Secrets> {
  try {
    return isFunction<Secrets>(given) ? await given() : given;
  } catch (cause) {
    throw loginError(table, "connect-failed", "the secrets are not available; the cause states why", { cause });
  }
}

function isFunction<Value>(value: Value | (() => Awaitable<Value>)): value is () => Awaitable<Value> {
  return typeof value === "function";
}
