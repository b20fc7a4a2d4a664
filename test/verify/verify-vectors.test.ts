import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/index.js";
import { compile } from "../../generator/pipeline.js";
import { language, cmpp, invented, lines, verified, pointedAt } from "./schema-vectors.js";

/* Vectors with wrong values or frames: each error is reported once, at its place in the vector file. */

const oneOfEach = [
  ...new Map(
    lines
      .toSorted((one, other) => one.length - other.length)
      .map((line) => {
        const { protocol, message } = JSON.parse(line);
        return [`${protocol} ${message}`, line] as const;
      }),
  ),
];

type Json = Readonly<Record<string, unknown>>;

interface Edit {
  readonly path: readonly (string | number)[];
  readonly line: string;
  /** The changed value as it is written. */
  readonly written: string;
}

/** Returns a line with each of its values changed in turn. */
function changedValues(line: string): Edit[] {
  const { sequence_id, command_id, fields }: Json = JSON.parse(line);
  return leavesOf({ sequence_id, command_id, fields }).map(([path, value]) => {
    const other = otherValue(value);
    return { path, line: JSON.stringify(replaced(JSON.parse(line), path, other)), written: JSON.stringify(other) };
  });
}

function leavesOf(value: unknown, path: readonly (string | number)[] = []): [readonly (string | number)[], unknown][] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => leavesOf(each, [...path, index]));
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => leavesOf(each, [...path, key]));
}

function otherValue(value: unknown): unknown {
  return typeof value === "number" ? value + 1 : `${String(value)}7`;
}

function replaced(value: unknown, path: readonly (string | number)[], other: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) => (index === step ? replaced(each, rest, other) : each));
  }
  const entries = Object.entries(Object(value)).map(([key, each]) => [
    key,
    key === step ? replaced(each, rest, other) : each,
  ]);
  return Object.fromEntries(entries);
}

test("accepts all vectors of the schema and of the invented protocol", () => {
  expect(lines.length).toBe(239);
  expect(verified(...lines)).toEqual([]);
});

describe("for one vector per message", () => {
  test.each(oneOfEach)("reports a changed value once, at its place: %s", (_, line) => {
    for (const { path, line: changed, written } of changedValues(line)) {
      const found = verified(changed);
      expect([path, found.map(({ code }) => code)]).toEqual([path, ["vector-of-other-value"]]);
      expect(found.map((each) => pointedAt(changed, each))).toEqual([written]);
    }
  });

  test.each(oneOfEach)("reports a changed octet of the frame once: %s", (_, line) => {
    const { frame }: { readonly frame: string } = JSON.parse(line);
    // All octets of the header, and about forty of the others in long frames.
    const step = 2 * Math.ceil(frame.length / 80);
    for (let at = 0; at < frame.length; at += at < 24 ? 2 : step) {
      const octet = (Number.parseInt(frame.slice(at, at + 2), 16) ^ 0x55).toString(16).padStart(2, "0");
      const changed = line.replace(frame, frame.slice(0, at) + octet + frame.slice(at + 2));
      expect([at / 2, verified(changed).length]).toEqual([at / 2, 1]);
    }
  });

  test.each(oneOfEach)("reports a frame that is one octet too short or too long at its place: %s", (_, line) => {
    const { frame }: { readonly frame: string } = JSON.parse(line);
    for (const other of [frame.slice(0, -2), `${frame}00`]) {
      const changed = line.replace(frame, other);
      const found = verified(changed);
      expect(found.length).toBe(1);
      const [{ range } = { range: { start: { column: 0 } } }] = found;
      expect(range.start.column).toBeGreaterThan(1);
    }
  });
});

test("verifies vectors of imported messages, and reports each error once", () => {
  const importing = `protocol: Sea
en: As buoys speak.
zh: 同浮标协议。
versions: [{ version: "1", id: sea1 }, { version: "2", id: sea2 }]
import: { from: buoy, version: "1", operations: all }
`;
  const sources = new Map([...invented, ["sea/protocol.yaml", importing]]);
  const right = compile({ protocols: sources, language });
  expect(right.diagnostics).toEqual([]);
  const file = "buoy/vectors/by-hand.jsonl";
  const wrong = new Map([...sources, [file, (sources.get(file) ?? "").replace('"Height": 120', '"Height": 121')]]);
  const { protocols: none, diagnostics } = compile({ protocols: wrong, language });
  expect(none).toEqual([]);
  expect(diagnostics.map(({ code, range }) => [code, range.file])).toEqual([["vector-of-other-value", file]]);
});

test("finds a schema that reads octets differently by its vectors", () => {
  const file = "cmpp/messages/submit.yaml";
  const text = cmpp.get(file) ?? "";
  const swapped = text
    .replace("name: Pk_total", "name: X")
    .replace("name: Pk_number", "name: Pk_total")
    .replace("name: X", "name: Pk_number");
  expect(swapped).not.toBe(text);
  const { diagnostics } = compile({ protocols: new Map([...cmpp, [file, swapped]]), language });
  expect(diagnostics.map(({ code }) => code)).toContain("vector-of-other-value");
});

/** Returns the diagnostics of the files of a protocol after a change in one of them. */
function reportedAfter(
  sources: ReadonlyMap<string, string>,
  file: string,
  before: string,
  after: string,
): Diagnostic[] {
  const text = sources.get(file) ?? "";
  expect(text).toContain(before);
  return [...compile({ protocols: new Map([...sources, [file, text.replace(before, after)]]), language }).diagnostics];
}

test.each([
  [
    "a type that several messages have",
    cmpp,
    "cmpp/types/identifiers.yaml",
    "type: Octet String\n    octets: 10\n    repeats: true",
    "type: Octets\n    octets: 10",
    "fields of the type Service_Id. Correct the value or the frame, or the type in the schema.",
  ],
  [
    "a constant of the header",
    invented,
    "buoy/protocol.yaml",
    'constant: "BY"',
    'constant: "BX"',
    "buoy/protocol.yaml:15 vector-frame-invalid The Route_Answer frame is invalid at octet 2, Magic: ",
  ],
  [
    "a byte order",
    cmpp,
    "cmpp/protocol.yaml",
    "big-endian",
    "little-endian",
    "cmpp/protocol.yaml:8 vector-of-other-id A vector of CMPP_ACTIVE_TEST has the command id 0x08000000, but CMPP_ACTIVE_TEST has 0x00000008. All command ids have the reverse octet order. Correct byte-order: in protocol.yaml.",
  ],
])("reports an error in %s once, at its place in the schema", (_, sources, file, before, after, expected) => {
  const found = reportedAfter(sources, file, before, after);
  const reported = found.map(({ range, code, message }) => `${range.file}:${range.start.line} ${code} ${message}`);
  expect(reported).toEqual([expect.stringContaining(expected)]);
});
