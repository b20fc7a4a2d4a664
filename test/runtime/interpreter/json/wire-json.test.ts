import { describe, expect, test } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import { readJson, writeJson } from "../../../../generated/runtime/interpreter/index.js";
import { fields, json, layouts, octets } from "../../../helpers/values/all-wire-types.js";
import { errorOf } from "../../../helpers/values/errors.js";

/* Wire JSON with valid and invalid values, close to the limits. */

describe("wire JSON", () => {
  const write = (part: object): string => toHex(writeJson(layouts, { ...json, ...part }));
  const writeFields = (part: object): string => write({ fields: { ...fields, ...part } });

  test("may omit derived values", () => {
    const { One: _, Long: __, Mark: ___, Count: ____, Size: _____, ...rest } = fields;
    expect(toHex(writeJson(layouts, { message: "EVERYTHING", sequence_id: 7, fields: rest }))).toBe(toHex(octets));
    expect(toHex(writeJson(layouts, { message: "NOTHING", sequence_id: 7 }))).toBe("030207");
    expect(writeFields({ Wide: "0xFFfffffffffffffe", Text: { hex: "616263" }, String: { hex: "7778797a" } })).toBe(
      toHex(octets),
    );
  });

  test.each([
    [{ One: 2 }, "contradiction", "One", "1"],
    [{ Long: "0x0000000000000003" }, "contradiction", "Long", '"0x0000000000000002"'],
    [{ Long: 2 }, "contradiction", "Long", '"0x0000000000000002"'],
    [{ Mark: "b" }, "contradiction", "Mark", '"ab"'],
    [{ Count: 3 }, "contradiction", "Count", "2"],
    [{ Count: {} }, "contradiction", "Count", "2"],
    [{ Size: "2" }, "contradiction", "Size", "2"],
    [{ List: undefined }, "wrong-type", "List", "an array"],
    [{ List: 5 }, "wrong-type", "List", "an array"],
    [{ Raw: "0009" }, "wrong-type", "Raw", '{"hex": "…"}'],
    [{ Raw: { hex: 12 } }, "wrong-type", "Raw", '{"hex": "…"}'],
    [{ Raw: { hex: "0" } }, "bad-hex", "Raw", "pairs of hexadecimal digits"],
    [{ Text: 5 }, "wrong-type", "Text", "a string"],
    [{ String: 5 }, "wrong-type", "String", "a string"],
    [{ String: { hex: "777879" } }, "bad-hex", "String", "all 4 bytes of the field"],
    [{ String: { hex: "7778797a00" } }, "bad-hex", "String", "all 4 bytes of the field"],
    [{ String: { hex: "7700007a" } }, "bad-hex", "String", "only zero bytes after the first NUL"],
    [{ Wide: 5 }, "wrong-type", "Wide", '"0x" and 16 hexadecimal digits'],
    [{ Wide: "5" }, "wrong-type", "Wide", '"0x" and 16 hexadecimal digits'],
    [{ Wide: ["0x05"] }, "wrong-type", "Wide", '"0x" and 16 hexadecimal digits'],
    [{ Wide: "0x10000000000000000" }, "wrong-type", "Wide", '"0x" and 16 hexadecimal digits'],
    [{ Place: { East: 1, North: 2, Up: 3 } }, "unknown-field", "Place.Up", "one of East, North"],
    [{ Place: 5 }, "wrong-type", "Place", "an object"],
    [
      { Other: 1 },
      "unknown-field",
      "Other",
      "one of One, Long, Mark, Count, List, Size, Raw, Fixed, Text, String, Wide, Place",
    ],
  ])("with the fields %j is rejected", (part, code, field, expected) => {
    expect(errorOf(() => writeFields(part))).toMatchObject({ code, field, expected });
  });

  test.each([
    [{ protocol: "edge11" }, "contradiction", "protocol", '"edge11"'],
    [{ protocol: { a: 1 } }, "contradiction", "protocol", "an object"],
    [{ command_id: "0x00000002" }, "contradiction", "command_id", '"0x00000002"'],
    [{ fields: 7 }, "wrong-type", "fields", "a number"],
    [{ fields: [] }, "wrong-type", "fields", "an array"],
    [{ body: { hex: "05" } }, "unknown-field", "body", "an unknown key"],
    [{ other: 1 }, "unknown-field", "other", "an unknown key"],
    [{ message: 5 }, "unknown-message", null, "a number"],
  ])("with %j is rejected", (part, code, field, actual) => {
    expect(errorOf(() => write(part))).toMatchObject({ code, field, actual });
  });

  test.each([
    [{ command_id: "0x00000001" }, "contradiction", "message", '"unknown"'],
    [{ command_id: undefined }, "wrong-type", "command_id", "undefined"],
    [{ command_id: 3 }, "wrong-type", "command_id", "a number"],
    [{ command_id: ["0x03"] }, "wrong-type", "command_id", "an array"],
    [{ command_id: "3" }, "wrong-type", "command_id", "a string"],
    [{ command_id: "0x000000003" }, "wrong-type", "command_id", "a string"],
    [{ body: undefined }, "wrong-type", "body", "undefined"],
    [{ fields: {} }, "unknown-field", "fields", "an unknown key"],
  ])("of an unknown message with %j is rejected", (part, code, field, actual) => {
    const line = { message: "unknown", command_id: "0x03", sequence_id: 7, body: { hex: "05" } };
    expect(errorOf(() => writeJson(layouts, { ...line, ...part }))).toMatchObject({ code, field, actual });
  });

  test("of an unknown command is written as it was read", () => {
    const line = {
      protocol: "edge10",
      message: "unknown",
      command_id: "0x00000003",
      sequence_id: 7,
      body: { hex: "05" },
    };
    expect(toHex(writeJson(layouts, line))).toBe("04030705");
    expect(readJson(layouts, Uint8Array.of(4, 3, 7, 5))).toEqual(line);
  });
});
