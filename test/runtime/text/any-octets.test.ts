import fc from "fast-check";
import { expect, test } from "vitest";
import {
  guessText,
  isTextError,
  joinParts,
  type MessagePart,
  readContent,
  Reassembler,
} from "../../../generated/runtime/text/index.js";
import { textFormats } from "../../helpers/text-formats.js";

/* Any bytes in any format: a text, an outcome or a TextError. */

const octets = fc.oneof(
  fc.uint8Array({ maxLength: 30 }),
  // Bytes after a header of a part.
  fc.uint8Array({ maxLength: 20 }).map((rest) => Uint8Array.of(5, 0, 3, 7, 2, 1, ...rest)),
  fc.uint8Array({ maxLength: 20 }).map((rest) => Uint8Array.of(0xff, 0xfe, ...rest)),
);
const format = fc.oneof(fc.constantFrom(0, 3, 4, 8, 15), fc.integer({ min: 0, max: 255 }));
const coded = fc.record({ content: octets, format, headerIndicator: fc.constantFrom(0, 1, 0x40, 255) });
const marks = fc.constantFrom("strip", "keep", undefined);

/** What a call throws besides TextErrors; null if nothing. */
function otherError(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return isTextError(error) ? null : error;
  }
}

test("readContent returns deviations inside of the content, or throws a TextError with an offset inside of it", () => {
  fc.assert(
    fc.property(coded, marks, ({ content, format: own, headerIndicator }, kept) => {
      const read = (): number[] =>
        readContent(textFormats, content, own, headerIndicator, { marks: kept }).deviations.map(({ offset }) => offset);
      let offsets: number[] = [];
      try {
        offsets = read();
      } catch (error) {
        offsets = isTextError(error) && error.offset !== null ? [error.offset] : [-1];
      }
      expect(offsets.every((offset) => offset >= 0 && offset <= content.length)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("joinParts returns deviations inside of each content, or throws a TextError", () => {
  fc.assert(
    fc.property(fc.array(coded, { maxLength: 4 }), marks, (parts, kept) => {
      expect(otherError(() => joinParts(textFormats, parts, { marks: kept }))).toBe(null);
      let isInside = true;
      try {
        const joined = joinParts(textFormats, parts, { marks: kept });
        for (const [index, deviations] of joined.deviations.entries()) {
          const size = parts[index]?.content.length ?? -1;
          isInside &&= deviations.every(({ offset }) => offset >= 0 && offset <= size);
        }
        if (joined.error !== null) isInside &&= joined.errorPart !== null && joined.error.offset !== null;
      } catch {
        isInside = true;
      }
      expect(isInside).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("a Reassembler has an outcome, and guessText has guesses", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(coded, { minLength: 1, maxLength: 4 }), async (parts) => {
      const reassembler = new Reassembler(textFormats);
      const kinds: string[] = [];
      for (const [index, part] of parts.entries()) {
        const whole: MessagePart = { ...part, from: "1", to: "2", id: BigInt(index) };
        kinds.push((await reassembler.add(whole)).outcome.kind);
      }
      expect(kinds.length).toBe(parts.length);
      expect(parts.every((part) => guessText(part.content, part.format, textFormats).length > 0)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
