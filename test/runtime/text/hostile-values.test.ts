import { describe, expect, test } from "vitest";
import {
  absoluteTimeAt,
  dateOfAbsoluteTime,
  dateOfReportTime,
  formatMessageTime,
  formatReportTime,
  formatUserDataHeader,
  isTextError,
  packTimestamp,
  parseMessageTime,
  parseReportTime,
  parseTimestamp,
  parseUserDataHeader,
  parseVersion,
  readContent,
  Reassembler,
  relativeTimeOf,
  reportTimeAt,
  splitMessage,
  timestampAt,
} from "../../../generated/runtime/text/index.js";
import { textFormats } from "../../helpers/text-formats.js";

/* Programs in JavaScript can pass any value: an invalid one is a TextError, never a different error. */

const VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  7,
  NaN,
  7n,
  "text",
  Symbol("s"),
  {},
  [],
  () => 7,
  new Date(NaN),
];

/** The error of a call with a value; null if it does not throw. */
function thrown(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

type Call = (value: never) => unknown;

const CALLS: Readonly<Record<string, Call>> = {
  packTimestamp,
  parseTimestamp,
  timestampAt: (value) => timestampAt(value, 0),
  "timestampAt, offset": (value) => timestampAt(new Date(0), value),
  parseReportTime,
  formatReportTime,
  reportTimeAt: (value) => reportTimeAt(value, 0),
  dateOfReportTime: (value) => dateOfReportTime(value, 0),
  parseMessageTime,
  formatMessageTime,
  "formatMessageTime, kind": (value) => formatMessageTime({ ...relativeTimeOf(1), kind: value }),
  dateOfAbsoluteTime,
  absoluteTimeAt: (value) => absoluteTimeAt(value, 0),
  parseVersion,
  parseUserDataHeader,
  "formatUserDataHeader, element": (value) => formatUserDataHeader([value]),
  "readContent, content": (value) => readContent(textFormats, value, 8, 0),
  splitMessage: (value) => splitMessage(textFormats, value, { reference: 1 }),
  "splitMessage, options": (value) => splitMessage(textFormats, "text", value),
  "splitMessage, reference": (value) => splitMessage(textFormats, "text", { reference: value }),
};

describe("throws a TextError for an invalid value:", () => {
  test.each(Object.entries(CALLS))("%s", (_, call) => {
    const errors = VALUES.map((value) => thrown(() => Reflect.apply(call, null, [value]))).filter(
      (error) => error !== null,
    );
    expect(errors.length).toBeGreaterThan(VALUES.length / 2);
    expect(errors.filter((error) => !isTextError(error))).toEqual([]);
  });

  test("a reassembler", async () => {
    const add = new Reassembler(textFormats);
    const errors = await Promise.all(VALUES.map((value) => addTo(add, value)));
    expect(errors.filter((error) => !isTextError(error))).toEqual([]);
  });
});

async function addTo(reassembler: Reassembler, value: unknown): Promise<unknown> {
  try {
    const promise: unknown = Reflect.apply((part: never) => reassembler.add(part), null, [value]);
    return await promise;
  } catch (error) {
    return error;
  }
}
