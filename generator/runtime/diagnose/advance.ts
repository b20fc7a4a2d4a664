import { DecodeError } from "../wire/index.js";
import { countedOctets, faultAt, type FaultSearch, skip } from "./diagnosis-cursor.js";
import type { SkipFields } from "./diagnose.js";

/** Notes which message it is. Throws the DecodeError of another command. */
export function expectMessage(search: FaultSearch, name: string, commandId: number, actual: number): void {
  search.messageName = name;
  const { command } = search;
  if (actual !== commandId)
    throw faultAt(
      search,
      "wrong-command",
      command.field,
      command.offset,
      commandIdInHex(commandId),
      `holds ${commandIdInHex(actual)}`,
    );
}

/** A command as specifications print it: 0x80000004. */
export function commandIdInHex(commandId: number): string {
  return `0x${commandId.toString(16).padStart(8, "0")}`;
}

/** Reads the field at a place, and throws its DecodeError where it holds something else than its constant. */
export function expectConstant<Value extends number | bigint | string>(
  search: FaultSearch,
  field: string,
  at: number,
  read: (at: number) => Value,
  constant: NoInfer<Value>,
): void {
  const actual = read(at);
  if (actual === constant) return;
  throw faultAt(search, "wrong-constant", field, at - search.start, inWords(constant), `holds ${inWords(actual)}`);
}

function inWords(value: number | bigint | string): string {
  return typeof value === "string" ? JSON.stringify(value) : `${value}`;
}

/** Goes over a text and the zero octet that ends it. */
export function skipText(search: FaultSearch, field: string, greatestOctets: number): void {
  const { view, start, at, end } = search;
  const last = Math.min(at + greatestOctets, end);
  while (search.at < last) if (view.getUint8(search.at++) === 0) return;
  const code = last < at + greatestOctets ? "body-too-short" : "no-terminator";
  const expected = `a zero octet within ${countedOctets(greatestOctets)}`;
  throw faultAt(search, code, field, at - start, expected, `none in ${last - at}`);
}

/** Goes over the elements of a list of which none takes fewer octets than `least`, one after the other. */
export function skipEach(
  search: FaultSearch,
  field: string,
  count: number,
  least: number,
  skipElement: (element: string) => void,
): void {
  const { at } = search;
  // Before the first element: a count that the body cannot hold must not cost time.
  skip(search, { [field]: least * count }, "beyond-body");
  search.at = at;
  for (let index = 0; index < count; index++) skipElement(`${field}[${index}]`);
}

/** Goes over a structure, whose fields are named behind its own name. */
export function skipStructure(search: FaultSearch, field: string, skipFields: SkipFields): void {
  try {
    skipFields(search);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const { code, offset, expected, actual } = error;
    throw faultAt(search, code, `${field}.${error.field}`, offset, expected, actual);
  }
}

/** Goes over all that is left. */
export function skipRest(search: FaultSearch): void {
  search.at = search.end;
}
