import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type MessagePart,
  partPlace,
  Reassembler,
  splitMessage,
  type SplitOptions,
} from "../../../generated/runtime/text/index.js";
import { jsonCodec } from "../../../generated/runtime/redis/stored-json.js";
import { textFormats } from "../../helpers/text-formats.js";
import { textErrorOf } from "../../helpers/values/errors.js";
import { addAll, part as partWithHeader, route } from "./parts/part-of-three.js";

/* The place of a part in fields of its message instead of a header. */

/** A part of two without a header. */
function part(number: number, text: string, more: Partial<MessagePart> = {}): MessagePart {
  const content = Uint8Array.from(Buffer.from(text));
  return { ...route, content, format: 0, headerIndicator: 0, id: null, place: partPlace(7, 2, number), ...more };
}

describe("parts whose place is in fields", () => {
  test("are joined in their order", async () => {
    const { outcome } = await addAll(new Reassembler(textFormats), part(2, "world"), part(1, "hello "));
    expect(outcome).toMatchObject({ kind: "complete", message: { text: "hello world" } });
  });

  test("are another message than parts with the same reference in a header, of one byte or of two", async () => {
    const to = new Reassembler(textFormats);
    const inHeader = (octets: readonly number[], number: number): MessagePart =>
      part(number, "", { content: Uint8Array.of(...octets, 2, number, 0x61), headerIndicator: 1, place: null });
    const first = await addAll(to, part(1, "a"), inHeader([5, 0, 3, 7], 1), inHeader([6, 8, 4, 0, 7], 1));
    expect(first.outcome).toEqual({ kind: "kept", missing: [2] });
    expect(await to.end()).toMatchObject([
      { reference: 7, total: 2, missing: [2] },
      { reference: 7, total: 2, missing: [2] },
      { reference: 7, total: 2, missing: [2] },
    ]);
  });

  test("are other messages if the reference or the total differs", async () => {
    const to = new Reassembler(textFormats);
    const last = await addAll(
      to,
      part(1, "a"),
      part(2, "b", { place: partPlace(8, 2, 2) }),
      part(2, "c", { place: partPlace(7, 3, 2) }),
    );
    expect(last.outcome.kind).toBe("kept");
    expect((await to.end()).map(({ missing }) => missing)).toEqual([[2], [1], [1, 3]]);
  });

  test("are recognized if they arrive again", async () => {
    const to = new Reassembler(textFormats);
    await addAll(to, part(1, "a"));
    expect((await to.add(part(1, "a"))).outcome.kind).toBe("duplicate");
    expect((await to.add(part(1, "b"))).dropped).toMatchObject([{ reason: "conflict" }]);
  });

  test("are whole messages if there is one part, or if the place is impossible", async () => {
    for (const place of [partPlace(7, 1, 1), partPlace(7, 0, 0), partPlace(7, 2, 3), partPlace(7, 2, 0), null]) {
      const { outcome } = await new Reassembler(textFormats).add(part(1, "a", { place }));
      expect(outcome).toMatchObject({ kind: "complete", message: { text: "a" } });
    }
  });

  test("are rejected if a number of the place is not one", async () => {
    const { outcome } = await new Reassembler(textFormats).add(part(1, "a", { place: partPlace(7, 2, 0.5) }));
    expect(outcome).toMatchObject({
      kind: "rejected",
      error: { message: "Number of a part: expected an integer from 0 to 255, got 0.5." },
    });
  });

  test("are returned with their place, and copied with it", async () => {
    class Received {
      readonly from = "1";
      readonly to = "2";
      readonly content = Uint8Array.of(0x61);
      readonly format = 0;
      readonly headerIndicator = 0;
      readonly id = null;
      get place() {
        return { reference: 1, total: 2, number: this.content[0] === 0x61 ? 1 : 2 };
      }
    }
    const to = new Reassembler(textFormats);
    expect((await to.add(new Received())).outcome).toEqual({ kind: "kept", missing: [2] });
    expect((await to.end())[0]?.parts[0]?.place).toEqual({ reference: 1, total: 2, number: 1 });
  });

  test("can be stored as JSON", () => {
    const { encode, decode } = jsonCodec<MessagePart>();
    expect(decode(encode(part(1, "a")))).toEqual(part(1, "a"));
  });
});

describe("a header", () => {
  test("takes precedence over fields, and is removed", async () => {
    const place = partPlace(99, 9, 9);
    const parts = [3, 1, 2].map((number) => partWithHeader({ number }, { place }));
    const { outcome } = await addAll(new Reassembler(textFormats), ...parts);
    expect(outcome).toMatchObject({ kind: "complete", message: { text: "<1><2><3>" } });
  });

  test("without a place leaves it to the fields, and is removed", async () => {
    const content = (text: string) => Uint8Array.of(6, 5, 4, 0, 1, 0, 2, ...Buffer.from(text));
    const parts = ["a", "b"].map((text, index) => part(index + 1, "", { content: content(text), headerIndicator: 1 }));
    const { outcome } = await addAll(new Reassembler(textFormats), ...parts);
    expect(outcome).toMatchObject({ kind: "complete", message: { text: "ab" } });
  });

  test("with an element that must be ignored leaves it to the fields", async () => {
    const parts = ["a", "b"].map((text, index) =>
      part(index + 1, "", { content: Uint8Array.of(5, 0, 3, 1, 2, 3, text.charCodeAt(0)), headerIndicator: 1 }),
    );
    const { outcome } = await addAll(new Reassembler(textFormats), ...parts);
    expect(outcome).toMatchObject({ kind: "complete", message: { text: "ab" } });
  });

  test("that is invalid is an error as before", async () => {
    const invalid = part(1, "", { content: Uint8Array.of(9, 0, 3, 1), headerIndicator: 1 });
    const { outcome } = await new Reassembler(textFormats).add(invalid);
    expect(outcome).toMatchObject({ kind: "rejected", error: { code: "wrong-header" } });
  });
});

describe("a text whose places go into fields", () => {
  const split = (text: string, options: Partial<SplitOptions> = {}) =>
    splitMessage(textFormats, text, { reference: 300, referenceSize: 2, by: "fields", ...options });

  test("has parts without headers, which have as much text as with them", () => {
    const text = "你".repeat(150);
    const [own, others] = [split(text), split(text, { by: "header" })];
    expect(own.map((each) => each.text)).toEqual(others.map((each) => each.text));
    expect(
      own.map(({ content, headerIndicator, total, number }) => [content.length, headerIndicator, total, number]),
    ).toEqual([
      [132, 0, 3, 1],
      [132, 0, 3, 2],
      [36, 0, 3, 3],
    ]);
    expect(split("hi")).toMatchObject([{ text: "hi", headerIndicator: 0, total: 1, number: 1 }]);
  });

  test("is restored from its parts, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 71, maxLength: 600 }), async (text) => {
        const parts = split(text, { format: 8 }).map(({ content, format, total, number }) =>
          part(number, "", { content, format, place: partPlace(300, total, number) }),
        );
        const { outcome } = await addAll(new Reassembler(textFormats), ...parts.toReversed());
        expect(outcome).toMatchObject({ kind: "complete", message: { text } });
      }),
      { numRuns: 50 },
    );
  });

  test("has a place that is one of two", () => {
    const wrong = () => Reflect.apply(splitMessage, null, [textFormats, "a", { reference: 1, by: "payload" }]);
    expect(textErrorOf(wrong).message).toBe('Option by: expected one of header, fields, got "payload".');
  });
});

test("a place lacks nothing, or is null", () => {
  expect(partPlace(1, 2, 1)).toEqual({ reference: 1, total: 2, number: 1 });
  expect([partPlace(undefined, 2, 1), partPlace(1, undefined, 1), partPlace(1, 2, undefined)]).toEqual([
    null,
    null,
    null,
  ]);
});
