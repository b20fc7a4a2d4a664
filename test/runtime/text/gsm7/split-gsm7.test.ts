import fc from "fast-check";
import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, test } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import {
  gsm7,
  gsm7Packed,
  joinParts,
  readContent,
  splitMessage,
  type SplitOptions,
  type TextFormats,
} from "../../../../generated/runtime/text/index.js";
import { textErrorOf } from "../../../helpers/values/errors.js";
import { gsm7Text } from "./gsm7-texts.js";

/* Long texts in GSM 03.38, of one byte per septet and packed. */

const formats: TextFormats = {
  formats: [
    { format: 0, coding: gsm7 },
    { format: 1, coding: gsm7Packed },
  ],
  maxOctets: 140,
};

function split(text: string, format: number, options: Partial<SplitOptions> = {}) {
  return splitMessage(formats, text, { reference: 7, format, ...options });
}

const lengths = (text: string, format: number, options: Partial<SplitOptions> = {}): number[] =>
  split(text, format, options).map((part) => part.text.length);

/** The texts whose packed septets are the same: only the very end is in doubt. */
function endsInDoubt(format: number, { text, deviations }: ReturnType<typeof joinParts>): string[] {
  if (format === 0 || text === null) return [];
  const hasZeroFill = deviations.flat().some(({ code }) => code === "zero-fill");
  return [...(hasZeroFill ? [`${text}@`] : []), ...(text.endsWith("\r\r") ? [text.slice(0, -1)] : [])];
}

describe("one byte per septet", () => {
  test("takes 160 characters without a header, and 153 after one of 6 bytes, which make 159 bytes", () => {
    expect(lengths("a".repeat(160), 0)).toEqual([160]);
    expect(lengths("a".repeat(306), 0)).toEqual([153, 153]);
    expect(lengths("a".repeat(304), 0, { referenceSize: 2 })).toEqual([152, 152]);
    expect(split("a".repeat(161), 0).map(({ content }) => content.length)).toEqual([159, 14]);
    expect(lengths("€".repeat(80), 0)).toEqual([80]);
    expect(lengths("€".repeat(81), 0)).toEqual([76, 5]);
  });

  test("may be limited in bytes, or have another maximum of septets", () => {
    expect(lengths("a".repeat(141), 0, { maxOctets: 140, maxOctetsWithHeader: 140 })).toEqual([134, 7]);
    const other = (limits: object) => {
      const table = { formats: [{ format: 0, coding: gsm7, ...limits }], maxOctets: 100, maxSeptets: 70 };
      return splitMessage(table, "a".repeat(71), { reference: 7 }).map((part) => part.text.length);
    };
    expect(other({})).toEqual([63, 8]);
    expect(other({ maxSeptets: 71 })).toEqual([71]);
    expect(other({ maxSeptets: 20 })).toEqual([13, 13, 13, 13, 13, 6]);
  });

  test("needs as many parts as another library counts", () => {
    fc.assert(
      fc.property(gsm7Text(700), (text) => {
        const { segments, encodingName } = new SegmentedMessage(text, "GSM-7");
        expect(encodingName).toBe("GSM-7");
        expect(split(text, 0).length).toBe(Math.max(1, segments.length));
      }),
    );
  });
});

describe("packed septets", () => {
  test("take 160 characters without a header, and 153 after one of 6 bytes", () => {
    expect(lengths("a".repeat(160), 1)).toEqual([160]);
    expect(lengths("a".repeat(161), 1)).toEqual([153, 8]);
    expect(lengths("a".repeat(306), 1)).toEqual([153, 153]);
    expect(lengths("a".repeat(306), 1, { referenceSize: 2 })).toEqual([152, 152, 2]);
    expect(split("a".repeat(161), 1).map(({ content }) => content.length)).toEqual([140, 14]);
  });

  test("begin on a septet boundary after the header", () => {
    const [first] = split("a".repeat(161), 1);
    expect(toHex(first?.content.subarray(0, 9) ?? new Uint8Array(0))).toBe("050003070201c2e170");
  });

  test("leave the last place to the next part if it would look like fill", () => {
    expect(lengths(`${"a".repeat(152)}@${"a".repeat(20)}`, 1)).toEqual([152, 21]);
    expect(lengths(`${"a".repeat(152)}\r${"a".repeat(20)}`, 1)).toEqual([152, 21]);
    expect(lengths(`${"a".repeat(159)}\r`, 1)).toEqual([153, 7]);
    expect(lengths(`${"a".repeat(159)}@`, 1)).toEqual([160]);
  });

  test("may be limited in bytes", () => {
    expect(lengths("a".repeat(80), 1, { maxOctets: 70, maxOctetsWithHeader: 14 })).toEqual([80]);
    expect(lengths("a".repeat(81), 1, { maxOctets: 70, maxOctetsWithHeader: 14 })).toEqual(
      Array.from({ length: 9 }, () => 9),
    );
  });
});

describe.each([0, 1])("format %i", (format) => {
  test("never ends a part between an escape and its septet", () => {
    for (let before = 0; before < 8; before++) {
      const text = `${"a".repeat(before)}${"€".repeat(200)}`;
      const parts = split(text, format);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const { content, headerIndicator, text: own } of parts) {
        expect(readContent(formats, content, format, headerIndicator)).toMatchObject({ text: own, deviations: [] });
      }
    }
  });

  test("takes one character that takes two septets, or throws", () => {
    expect(lengths("€€", format, { maxOctets: 1, maxOctetsWithHeader: 8 })).toEqual([1, 1]);
    const error = textErrorOf(() => split("€€", format, { maxOctets: 1, maxOctetsWithHeader: 7 }));
    expect(error).toMatchObject({ code: "no-room" });
  });

  test("random texts are restored from their parts", () => {
    const options = fc.record({
      referenceSize: fc.constantFrom<1 | 2>(1, 2),
      reserve: fc.record({ first: fc.nat({ max: 30 }), last: fc.nat({ max: 30 }) }),
    });
    fc.assert(
      fc.property(gsm7Text(500), options, (text, given) => {
        const parts = split(text, format, given);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        const joined = joinParts(formats, parts);
        const endings = [joined.text ?? "", ...endsInDoubt(format, joined)];
        expect(endings).toContain(text);
        for (const { content, total } of parts) {
          expect(content.length).toBeLessThanOrEqual(format === 1 ? 140 : total === 1 ? 160 : 159);
        }
        const read = parts.map((part) => readContent(formats, part.content, format, part.headerIndicator).text);
        expect(read.slice(0, -1)).toEqual(parts.slice(0, -1).map((part) => part.text));
      }),
      { numRuns: 400 },
    );
  });
});
