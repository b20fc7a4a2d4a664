import type { FlowMessage, FlowTable } from "../../flow/index.js";
import { isObject, NO_PROTOCOL, wrongType } from "../../wire/index.js";
import {
  allowOneOf,
  allowOption,
  type Checked,
  checkReaders,
  checkSession,
  contextOfLink,
  isFunction,
  isInteger,
  isText,
  requireHandlers,
  requireOption,
  requireOptions,
} from "../arguments.js";
import { checkAddress } from "../client/check-options.js";
import type { Served } from "./served.js";

/** Checks the arguments of `serve`. Throws an EncodeError. */
export function checkServe<M extends FlowMessage>(
  link: { readonly table: FlowTable<M>; readonly logins: unknown },
  options: object,
): void {
  const of: Checked = { context: contextOfLink(link), name: "options", value: options };
  requireOptions(of);
  requireOption(of, "account", "a function", isFunction);
  allowOneOf(of, "whenHandlerFails", ["no-answer", "reject"]);
  checkSession(of, link.table);
  checkReaders(of);
  requireHandlers(of);
}

/** Checks the address of `invite`. Throws an EncodeError. */
export function checkInvite<M extends FlowMessage>(
  link: { readonly table: FlowTable<M>; readonly logins: unknown },
  address: object,
): void {
  const of: Checked = { context: contextOfLink(link), name: "address", value: address };
  requireOptions(of);
  checkAddress(of);
}

/** The links of `createServer` as a list. Throws an EncodeError if they, or the options, are wrong. */
export function checkedLinks(
  links: Served | readonly [Served, ...Served[]],
  options: object,
): readonly [Served, ...Served[]] {
  const given: unknown = links;
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (list.length === 0 || !list.every(isServed)) {
    throw wrongType(NO_PROTOCOL, "links", "what serve returns, or an array of that", given);
  }
  const of: Checked = { context: NO_PROTOCOL, name: "options", value: options };
  requireOptions(of);
  allowOption(of, "port", ["an integer from % to %", 0, 65_535], isInteger(0, 65_535));
  allowOption(of, "host", "a string", isText);
  allowOption(of, "tls", "an object", isObject);
  allowOption(of, "maxNewConnections", ["an integer from % to %", 1, 65_535], isInteger(1, 65_535));
  return "begin" in links ? [links] : links;
}

function isServed(value: unknown): boolean {
  return isObject(value) && isFunction(Reflect.get(value, "begin"));
}
