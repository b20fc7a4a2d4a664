import { expect, test } from "vitest";
import { joinParts, readContent, Reassembler } from "../../../generated/runtime/text/index.js";
import { errorOf } from "../../helpers/values/errors.js";
import { textFormats } from "../../helpers/text-formats.js";

/* Options that have a fixed set of values. A name from an older version must not be ignored. */

const OCTETS = Uint8Array.of(0x4f, 0x60);
const construct = (options: object): unknown => Reflect.construct(Reassembler, [textFormats, options]);

test.each<readonly [string, string, string, () => unknown]>([
  ["onConflict", "refuse", "restart, reject", () => construct({ onConflict: "refuse" })],
  ["marks", "remove", "strip, keep", () => construct({ marks: "remove" })],
  [
    "marks",
    "Strip",
    "strip, keep",
    () => Reflect.apply(readContent, null, [textFormats, OCTETS, 8, 0, { marks: "Strip" }]),
  ],
  ["marks", "no", "strip, keep", () => Reflect.apply(joinParts, null, [textFormats, [], { marks: "no" }])],
])("rejects %s: %j, and names the possible values: %s", (name, value, values, run) => {
  expect(errorOf(run)).toMatchObject({
    name: "TextError",
    code: "wrong-value",
    subject: `Option ${name}`,
    expected: `one of ${values}`,
    actual: JSON.stringify(value),
  });
});
