import { expect, test } from "vitest";
import { CaptureNotes } from "../../../generator/capture/index.js";

const flow = { stream: 3, source: "10.0.0.1:7890", destination: "10.0.0.2:4000", protocol: "cmpp30" };
const mark = { number: 9, time: null };
const COUNTS = {
  packets: 0,
  segments: 0,
  connections: 0,
  other: 0,
  fragment: 0,
  tunnel: 0,
  short: 0,
  links: new Map(),
};

test("a gap is a sentence with its place, and means that frames are missing", () => {
  const notes = new CaptureNotes();
  expect(notes.sentenceFor({ ...flow, kind: "gap", mark, size: 1 })?.en).toBe(
    "Stream 3, 10.0.0.1:7890 to 10.0.0.2:4000: 1 byte before packet 9 are missing in the capture. Reading continues at the next header.",
  );
  expect(notes.hasGaps).toBe(true);
});

test("more than twenty sentences of one kind are counted", () => {
  const notes = new CaptureNotes();
  const gap = { ...flow, kind: "gap", mark, size: 1 } as const;
  const shown = Array.from({ length: 23 }, () => notes.sentenceFor(gap)).filter((each) => each !== null);
  expect(shown).toHaveLength(20);
  expect(notes.summary({ ...COUNTS, packets: 5, segments: 5 }).map(({ en }) => en)).toEqual([
    "3 more messages of these kinds are not shown.",
    "No message found in 5 TCP packets.",
  ]);
});
