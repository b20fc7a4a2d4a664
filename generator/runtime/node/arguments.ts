import type { FlowMessage, FlowTable } from "../flow/index.js";
import { EncodeError, type ErrorContext, isObject, NO_PROTOCOL, type Phrase, wrongType } from "../wire/index.js";

/* Checks of the arguments of a program, with the name of each: a wrong one would fail later, or change what a session does. */

/** An argument whose properties are checked, and the protocol that its errors name. */
export interface Checked {
  readonly context: ErrorContext;
  readonly name: string;
  readonly value: unknown;
}

type Fits = (value: unknown) => boolean;

/** Whether a value is a function. */
export const isFunction: Fits = (value) => typeof value === "function";
/** Whether a value is a string with characters. */
export const isText: Fits = (value) => typeof value === "string" && value !== "";
/** Whether a value is true or false. */
export const isBoolean: Fits = (value) => typeof value === "boolean";

/** Whether a value is a number of milliseconds, 0 included. */
export const isDuration: Fits = (value) => Number.isFinite(value) && Number(value) >= 0;

/** A check for an integer in a range. */
export function isInteger(min: number, max: number): Fits {
  return (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

/** Throws an EncodeError if an argument is not an object. */
export function requireOptions({ context, name, value }: Checked): void {
  if (!isObject(value)) throw wrongType(context, name, "an object", value);
}

/** Throws an EncodeError if a property does not fit. */
export function requireOption(of: Checked, option: string, expected: Phrase, fits: Fits): void {
  const value = valueIn(of, option);
  if (!fits(value)) throw wrongArgument(of.context, `${of.name}.${option}`, expected, value);
}

/** The same for a property that may be missing. */
export function allowOption(of: Checked, option: string, expected: Phrase, fits: Fits): void {
  if (valueIn(of, option) !== undefined) requireOption(of, option, expected, fits);
}

/** Throws an EncodeError if a property is not one of some texts. It may be missing. */
export function allowOneOf(of: Checked, option: string, names: readonly string[]): void {
  const isOne = (value: unknown): boolean => typeof value === "string" && names.includes(value);
  allowOption(of, option, ["one of %", names.join(", ")], isOne);
}

/** Throws an EncodeError if a handler, an option such as onDeliver, is not a function. */
export function requireHandlers(of: Checked): void {
  const options = isObject(of.value) ? Object.keys(of.value) : [];
  for (const option of options) if (/^on[A-Z]/.test(option)) allowOption(of, option, "a function", isFunction);
}

/** Checks the functions of the protocol that read the messages of the other side. Throws an EncodeError. */
export function checkReaders(of: Checked): void {
  allowOption(of, "check", "a function", isFunction);
  const methods = ["decodeTolerantFrom", "isComplete"] as const;
  const value = valueIn(of, "tolerant");
  for (const name of methods) {
    allowOption(of, "tolerant", ["an object with the method %", name], () =>
      isFunction(valueIn({ ...of, value }, name)),
    );
  }
}

/** Checks the settings of sessions. Throws an EncodeError. */
export function checkSession<M extends FlowMessage>(of: Checked, table: FlowTable<M>): void {
  allowOption(of, "session", "an object", isObject);
  const session = { context: of.context, name: `${of.name}.session`, value: valueIn(of, "session") };
  for (const [option, min] of Object.entries(MIN_OF_SETTINGS)) {
    const fits = isInteger(min, MAX);
    allowOption(session, option, ["an integer from % to %", min, MAX], (value) => value === Infinity || fits(value));
  }
  allowOneOf(session, "onMalformed", ["end", "skip"]);
  allowOption(session, "rate", "an object", isObject);
  allowOption(session, "times", "an object", isObject);
  const times = { context: of.context, name: `${session.name}.times`, value: valueIn(session, "times") };
  const names = Object.keys(table.settings).filter((name) => table.settings[name]?.unit === "seconds");
  for (const name of Object.keys(isObject(times.value) ? times.value : {})) {
    if (!names.includes(name)) throw wrongArgument(of.context, times.name, ["one of %", names.join(", ")], name);
    allowOption(times, name, "a finite number of milliseconds", isDuration);
  }
}

const MAX = Number.MAX_SAFE_INTEGER;

const MIN_OF_SETTINGS: Readonly<Record<string, number>> = {
  window: 1,
  queue: 0,
  incoming: 1,
  sendings: 1,
  rememberedAnswers: 0,
  maxOctets: 1,
  node: 0,
  firstSerial: 0,
};

/** The link of an argument, for the errors of its options. Throws an EncodeError if it is not one. */
export function contextOfLink(link: { readonly table: unknown; readonly logins: unknown }): ErrorContext {
  const value: unknown = link;
  const of: Checked = { context: NO_PROTOCOL, name: "link", value };
  const codec = valueIn({ ...of, value: valueIn(of, "table") }, "codec");
  const title = valueIn({ ...of, value: codec }, "title");
  const protocol = valueIn({ ...of, value: codec }, "protocol");
  const isLink = isObject(valueIn(of, "logins")) && typeof title === "string" && typeof protocol === "string";
  if (!isLink) throw wrongType(NO_PROTOCOL, "link", "a link of a protocol, such as spToIsmg", value);
  return { protocol, title, messageName: null };
}

/** The error of an argument that does not fit. It shows numbers and names of options, and never texts that may be secret. */
function wrongArgument(context: ErrorContext, field: string, expected: Phrase, value: unknown): EncodeError {
  const isName = typeof expected === "object" && expected[0] === "one of %";
  if (typeof value !== "number" && !(isName && typeof value === "string")) {
    return wrongType(context, field, expected, value);
  }
  return new EncodeError(context, { code: "out-of-range", field, expected, actual: ["%", String(value)] });
}

/** Returns a property of an argument; undefined if the argument is not an object. */
export function valueIn({ value }: Checked, option: string): unknown {
  return isObject(value) ? Reflect.get(value, option) : undefined;
}
