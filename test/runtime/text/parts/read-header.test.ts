import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainDeviation } from "../../../../generated/runtime/index.js";
import {
  concatenationOf,
  formatUserDataHeader,
  parseUserDataHeader,
  readContent,
  Reassembler,
} from "../../../../generated/runtime/text/index.js";
import { readUserDataHeader } from "../../../../generated/runtime/text/parts/read-header.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* Headers of real phones and gateways: elements to ignore, and lengths with one correction. */

const octetsOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));

/** The text of a content in UCS2 with a header, and its deviations in words. */
function read(hex: string): unknown[] {
  const { text, deviations } = readContent(textFormats, octetsOf(hex), 8, 1);
  return [text, ...deviations.map(({ code, offset, expected, actual }) => [code, offset, expected, actual])];
}

async function outcomeOf(hex: string): Promise<object> {
  const part = { from: "1", to: "2", content: octetsOf(hex), format: 8, headerIndicator: 1, id: 1n };
  return (await new Reassembler(textFormats).add(part)).outcome;
}

describe("an element of a part that does not exist is ignored", () => {
  test.each([
    ["0500032e0001 4f60597d", "a message of at least one part", "part 1 of 0"],
    ["0500032e0000 4f60597d", "a message of at least one part", "part 0 of 0"],
    ["0500032e0200 4f60597d", "a part number from 1 to 2", "part 0 of 2"],
    ["0500032e0205 4f60597d", "a part number from 1 to 2", "part 5 of 2"],
    ["0608042e2e0205 4f60597d", "a part number from 1 to 2", "part 5 of 2"],
  ])("%s", async (hex, expected, actual) => {
    expect(read(hex)).toEqual(["你好", ["ignored-element", 1, expected, actual]]);
    expect(await outcomeOf(hex)).toMatchObject({ kind: "complete", message: { text: "你好", ids: [1n] } });
  });

  test("after another element, at its own offset", () => {
    expect(read("0b 0504158a0000 00032e0205 4f60")).toEqual([
      "你",
      ["ignored-element", 7, "a part number from 1 to 2", "part 5 of 2"],
    ]);
  });

  test("and an earlier element of an existing part is used", async () => {
    const { elements } = parseUserDataHeader(octetsOf("0a 0003070201 00032e0205"));
    expect(concatenationOf(elements)).toMatchObject({ reference: 7, number: 1 });
    expect(await outcomeOf("0a 0003070201 00032e0205 4f60")).toEqual({ kind: "kept", missing: [2] });
  });
});

describe("a wrong length with one correction", () => {
  test.each([
    ["060003f30202 4f60597d", "你好", [0, "a length of 5", "6"], 6],
    ["07080400f30202 4f60597d", "你好", [0, "a length of 6", "7"], 7],
    ["060003f30202", "", [0, "a length of 5", "6"], 6],
    ["06080a204f0201 4f60597d", "你好", [2, "a length of 4", "10"], 7],
    ["05000b2e0201 4f60", "你", [2, "a length of 3", "11"], 6],
    ["0b 0504158a0000 00042e0201 4f60", "你", [8, "a length of 3", "4"], 12],
    ["04 0403f0f1 4f60", "你", [2, "a length of 2", "3"], 5],
  ])("%s", (hex, text, deviation, size) => {
    expect(read(hex)).toEqual([text, ["wrong-header", ...deviation]]);
    expect(readContent(textFormats, octetsOf(hex), 8, 1).header?.size).toBe(size);
  });

  test("is read by the Reassembler, which joins the parts", async () => {
    const reassembler = new Reassembler(textFormats);
    const part = (hex: string, id: bigint) =>
      reassembler.add({ from: "1", to: "2", content: octetsOf(hex), format: 8, headerIndicator: 1, id });
    await part("060003f30201 4f60", 1n);
    expect((await part("0500 0af30202 597d", 2n)).outcome).toMatchObject({ message: { text: "你好" } });
  });

  test("and an element to ignore", () => {
    expect(read("060003f30205 4f60")).toEqual([
      "你",
      ["wrong-header", 0, "a length of 5", "6"],
      ["ignored-element", 1, "a part number from 1 to 2", "part 5 of 2"],
    ]);
  });

  test.each([
    ["no correction: an element of unknown kind", "0670 0a204f0201 4f60", 1],
    ["no correction: a known kind of another size", "0400 0a2e02 4f60", 1],
    ["no correction: longer than the content", "0a00032e0201", 0],
    ["no correction: a header of one byte", "01 4f60", 1],
    ["no correction: an element after one that is too long", "08 000af30202 0001 4f60", 1],
  ])("%s is the error of the strict parser", (_, hex, offset) => {
    const error = textErrorOf(() => readContent(textFormats, octetsOf(hex), 8, 1));
    expect(error).toMatchObject({ code: "wrong-header", offset });
    expect(error).toEqual(textErrorOf(() => parseUserDataHeader(octetsOf(hex))));
  });
});

test("an empty content with the indicator is an empty text", async () => {
  expect(read("")).toEqual(["", ["wrong-header", 0, "a user data header", "no content"]]);
  expect(await outcomeOf("")).toMatchObject({ kind: "complete", message: { text: "" } });
});

test("a correct header has no deviation", () => {
  expect(read("0500032e0201 4f60597d")).toEqual(["你好"]);
  expect(read("00 4f60")).toEqual(["你"]);
});

test("errors of the text count from the first byte of the content", () => {
  const error = textErrorOf(() => readContent(textFormats, octetsOf("0500032e0201 61ff"), 0, 1));
  const message = "ASCII at offset 7: expected a byte up to 0x7f, got 0xff.";
  expect(error).toMatchObject({ code: "not-decodable", offset: 7, message });
});

test("deviations have sentences in two languages", () => {
  const [deviation] = readContent(textFormats, octetsOf("060003f30202 4f60"), 8, 1).deviations;
  if (deviation === undefined) throw new Error("There is no deviation.");
  expect(explainDeviation(deviation, "en")).toBe("At offset 0: expected a length of 5, got 6.");
  expect(explainDeviation(deviation, "zh")).toBe("偏移0：应为长度5，实为6。");
});

/** What a reading returns, without deviations, or the error that it throws. */
function result(work: () => { header: object | null }): unknown {
  try {
    return work().header;
  } catch (error) {
    return error;
  }
}

test("the tolerant reader agrees with the strict one unless it corrects a length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), (content) => {
      const strict = result(() => ({ header: parseUserDataHeader(content) }));
      const tolerant = result(() => readUserDataHeader(content));
      const { deviations } = tolerant instanceof Error ? { deviations: [] } : readUserDataHeader(content);
      const corrections = deviations.filter(({ code }) => code === "wrong-header");
      expect(corrections.length).toBe(strict instanceof Error && !(tolerant instanceof Error) ? 1 : 0);
      expect(corrections.length === 1 ? strict : tolerant).toEqual(strict);
    }),
    { numRuns: 5000 },
  );
});

test("every header that the specification allows has no deviation of lengths", () => {
  const element = fc.record({
    kind: fc.constant("other" as const),
    id: fc.integer({ min: 9, max: 255 }),
    octets: fc.uint8Array({ maxLength: 9 }),
  });
  fc.assert(
    fc.property(fc.array(element, { maxLength: 6 }), (elements) => {
      const content = formatUserDataHeader(elements);
      expect(readUserDataHeader(content)).toEqual({ header: { size: content.length, elements }, deviations: [] });
    }),
  );
});
