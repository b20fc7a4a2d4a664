import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { fromHex, toHex } from "../../../generated/runtime/wire/index.js";
import {
  encodeFormat,
  formatUserDataHeader,
  readContent,
  Reassembler,
  splitMessage,
} from "../../../generated/runtime/text/index.js";
import { textFormats } from "../../helpers/text-formats.js";
import { readLines, vectorLines } from "../../helpers/values/vector-frames.js";

/* Text in frames of independent implementations and in captured frames, and the same text encoded again. */

interface TextVector {
  readonly id: string;
  readonly frame: string;
  readonly text: string;
}

const texts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "texts.json"), "utf8"),
);
const lines = [...vectorLines("cmpp20"), ...vectorLines("cmpp30")];
const vectors = lines.flatMap(({ id, frame }): TextVector[] => {
  const text = texts[id];
  return text === undefined ? [] : [{ id, frame, text }];
});

const folder = process.env["SMSWIRE_FOUND"];
const found = (folder === undefined ? [] : readLines(join(folder, "found.jsonl"))).flatMap(
  ({ id, frame, text }): TextVector[] => (typeof text === "string" ? [{ id, frame, text }] : []),
);

/** The fields of a message that concern its text. */
interface Fields {
  readonly msgContent: Uint8Array;
  readonly msgFmt: number;
  readonly tpUdhi: number;
}

function fieldsOf({ id, frame }: TextVector): Fields {
  const { decode } = id.startsWith("cmpp20") ? cmpp20 : cmpp30;
  const message = decode(fromHex(frame) ?? new Uint8Array(0));
  if ("msgContent" in message) return message;
  throw new Error(`${message.name} has no content.`);
}

/** Checks the text of a vector, and the bytes that its text encodes to. */
function checkVector(vector: TextVector): void {
  const { msgContent, msgFmt, tpUdhi } = fieldsOf(vector);
  const { text, header } = readContent(textFormats, msgContent, msgFmt, tpUdhi);
  expect(text).toBe(vector.text);
  const octets = encodeFormat(textFormats, vector.text, msgFmt);
  const before = header === null ? new Uint8Array(0) : formatUserDataHeader(header.elements);
  expect(toHex(before) + toHex(octets)).toBe(toHex(msgContent));
}

test("every text has its frame", () => {
  expect(vectors.length).toBe(Object.keys(texts).length);
  expect(vectors.length).toBe(38);
});

test.each(vectors)("$id", checkVector);

describe.skipIf(folder === undefined)("captured texts (SMSWIRE_FOUND names their folder)", () => {
  test.each(found)("$id", checkVector);

  // In the second one, the last part has a different format than the others.
  test.each(["testa00msgdatasubmitrequestdecoder-46", "testdiffrentmsgfmt-26"])(
    "the parts of %s in sequence",
    async (name) => {
      const parts = found.filter(({ id }) => id.includes(name));
      const reassembler = new Reassembler(textFormats);
      const kinds: string[] = [];
      for (const [index, part] of parts.entries()) {
        const { msgContent: content, msgFmt: format, tpUdhi: headerIndicator } = fieldsOf(part);
        const id = BigInt(index);
        const { outcome } = await reassembler.add({ from: "", to: "", content, format, headerIndicator, id });
        kinds.push(outcome.kind === "complete" ? (outcome.message.text ?? "") : outcome.kind);
      }
      expect(kinds).toEqual([...parts.slice(1).map(() => "kept"), parts.map(({ text }) => text).join("")]);
    },
  );
});

test.each(["cmpp20", "cmpp30"])("splits the long message of %s like its sender", (protocol) => {
  const [first, second] = [1, 2].map((number) =>
    vectors.find(({ id }) => id === `${protocol}/submit/long-ucs2-part${number}-of-2`),
  );
  if (first === undefined || second === undefined) throw new Error("There is no long message.");
  const parts = splitMessage(textFormats, first.text + second.text, { reference: 0x2e });
  expect(parts.map(({ content }) => toHex(content))).toEqual(
    [first, second].map((part) => toHex(fieldsOf(part).msgContent)),
  );
});
