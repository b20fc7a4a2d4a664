import type { FlowMessage, FlowTable } from "../../flow/index.js";
import { isObject } from "../../wire/index.js";
import {
  allowOneOf,
  allowOption,
  type Checked,
  checkReaders,
  checkSession,
  contextOfLink,
  isBoolean,
  isDuration,
  isFunction,
  isInteger,
  isText,
  requireHandlers,
  requireOption,
  requireOptions,
  valueIn,
} from "../arguments.js";

/** A link whose arguments are checked. */
interface CheckedLink<M extends FlowMessage> {
  readonly table: FlowTable<M>;
  readonly logins: unknown;
}

/** Checks the arguments of `connect`. Throws an EncodeError. */
export function checkConnect<M extends FlowMessage>(link: CheckedLink<M>, options: object): void {
  const of: Checked = { context: contextOfLink(link), name: "options", value: options };
  requireOptions(of);
  checkAddress(of);
  checkLogin(of);
  checkConnections(of);
  allowOption(of, "reconnect", "false or an object", (value) => value === false || isObject(value));
  allowOption(
    of,
    "signal",
    "an AbortSignal",
    (value) => isObject(value) && isFunction(Reflect.get(value, "addEventListener")),
  );
  checkSession(of, link.table);
  checkReaders(of);
  requireHandlers(of);
}

/** Checks the arguments of `acceptInvitations`. Throws an EncodeError. */
export function checkInvited<M extends FlowMessage>(link: CheckedLink<M>, options: object): void {
  const of: Checked = { context: contextOfLink(link), name: "options", value: options };
  requireOptions(of);
  requireOption(of, "onClient", "a function", isFunction);
  checkLogin(of);
  checkSession(of, link.table);
  checkReaders(of);
  requireHandlers(of);
}

/** Checks the address to connect to. Throws an EncodeError. */
export function checkAddress(of: Checked): void {
  requireOption(of, "host", "a string", isText);
  allowOption(of, "port", ["an integer from % to %", 0, 65_535], isInteger(0, 65_535));
  allowOption(of, "tls", "true, false or an object", (value) => isBoolean(value) || isObject(value));
  allowOption(of, "connectWithin", "a finite number of milliseconds", isDuration);
}

function checkConnections(of: Checked): void {
  const value = valueIn(of, "connections");
  if (!isObject(value)) {
    return allowOption(of, "connections", ["an integer from % to %", 1, MOST], isInteger(1, MOST));
  }
  const limits: Checked = { context: of.context, name: `${of.name}.connections`, value };
  requireOption(limits, "min", ["an integer from % to %", 0, MOST], isInteger(0, MOST));
  const least = Math.max(1, Number(valueIn(limits, "min")));
  requireOption(limits, "max", ["an integer from % to %", least, MOST], isInteger(least, MOST));
  allowOption(limits, "idle", "a finite number of milliseconds", isDuration);
}

/** The highest number of connections: there are no more ports. */
const MOST = 65_535;

function checkLogin(of: Checked): void {
  requireOption(of, "login", "an object", isObject);
  requireOption(of, "secrets", "an object or a function", (value) => isObject(value) || isFunction(value));
  allowOneOf(of, "serverDigest", ["ignore", "warn", "require"]);
  allowOneOf(of, "whenHandlerFails", ["no-answer", "reject"]);
}
