import { countDigitPairs, type Phrase } from "../wire/index.js";
import { countedBytes, decodeErrorAt, type DiagnosisCursor, advance } from "./diagnosis-cursor.js";
import type { AdvanceFields } from "./diagnose.js";

/** Notes the name of the message. Throws a DecodeError if the command in the header is different. */
export function expectMessage(cursor: DiagnosisCursor, name: string, commandId: number): void {
  cursor.messageName = name;
  const { command, commandId: actual = commandId } = cursor;
  if (actual !== commandId)
    throw decodeErrorAt(cursor, "wrong-command", command, commandIdInHex(commandId), commandIdInHex(actual));
}

/** A command as eight hexadecimal digits: 0x80000004. */
export function commandIdInHex(commandId: number): `0x${string}` {
  return `0x${commandId.toString(16).padStart(8, "0")}`;
}

/** Throws a DecodeError if a field does not hold its constant. */
export function expectConstant<Value extends number | bigint | string>(
  cursor: DiagnosisCursor,
  field: string,
  at: number,
  read: (at: number) => Value,
  constant: NoInfer<Value>,
): void {
  const actual = read(at);
  if (actual === constant) return;
  throw decodeErrorAt(
    cursor,
    "wrong-constant",
    { field: cursor.path + field, offset: at - cursor.start },
    inWords(constant),
    inWords(actual),
  );
}

function inWords(value: number | bigint | string): Phrase {
  return typeof value === "string" ? ["%", JSON.stringify(value)] : value;
}

/** Skips a string and its NUL. */
export function advanceCString(cursor: DiagnosisCursor, field: string, maxOctets: number): void {
  const { view, start, at, end } = cursor;
  const last = Math.min(at + maxOctets, end);
  while (cursor.at < last) if (view.getUint8(cursor.at++) === 0) return;
  const code = last < at + maxOctets ? "body-too-short" : "no-terminator";
  const expected: Phrase = ["a NUL within %", countedBytes(maxOctets)];
  throw decodeErrorAt(cursor, code, { field: cursor.path + field, offset: at - start }, expected, [
    "none in %",
    countedBytes(last - at),
  ]);
}

/** Skips bytes of two decimal digits each. */
export function advanceDigits(cursor: DiagnosisCursor, field: string, octets: number): void {
  const { view, start } = cursor;
  const at = advance(cursor, { [field]: octets });
  const wrong = at + countDigitPairs(view, at, octets);
  if (wrong === cursor.at) return;
  const place = { field: cursor.path + field, offset: wrong - start };
  throw decodeErrorAt(cursor, "not-digits", place, "two decimal digits in each byte", octetInHex(view, wrong));
}

/** A byte as two hexadecimal digits: 0x3a. */
export function octetInHex(view: DataView, at: number): `0x${string}` {
  return `0x${view.getUint8(at).toString(16).padStart(2, "0")}`;
}

/** Skips the elements of a list, each of which takes at least `min` bytes. */
export function advanceEach(
  cursor: DiagnosisCursor,
  field: string,
  count: number,
  min: number,
  advanceElement: (element: string) => void,
): void {
  const { at } = cursor;
  // Checked before the first element, so that an excessive count costs no time.
  advance(cursor, { [field]: min * count }, "beyond-body");
  cursor.at = at;
  for (let index = 0; index < count; index++) advanceElement(`${field}[${index}]`);
}

/** Skips a structure; errors name its fields after its own name. */
export function advanceStructure(cursor: DiagnosisCursor, field: string, advanceFields: AdvanceFields): void {
  const { path } = cursor;
  cursor.path += `${field}.`;
  advanceFields(cursor);
  cursor.path = path;
}

/** Skips all remaining bytes. */
export function advanceRest(cursor: DiagnosisCursor): void {
  cursor.at = cursor.end;
}
