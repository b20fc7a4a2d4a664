import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/index.js";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { CompilationCache } from "../../generator/cache/index.js";
import { loadVectors } from "../../generator/load/load-vectors.js";
import { verifyVectors } from "../../generator/verify/verify-vectors.js";
import { validateVector } from "../../generator/validate/validate-vectors.js";
import type { Protocol } from "../../generator/model/index.js";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* Vectors with wrong values or frames: each error is reported once, at its place in the vector file. */

const language = readLanguage();
const cmpp = readFolder("schema", (path) => path.startsWith("cmpp/"));
const invented = new Map(
  [...readFolder("test/fixtures/synthetic", () => true)].map(([path, text]) => [`buoy/${path}`, text] as const),
);

function protocolsOf(sources: ReadonlyMap<string, string>): readonly Protocol[] {
  const { protocols, diagnostics } = compile({ protocols: sources, language });
  expect(diagnostics).toEqual([]);
  return protocols;
}

const protocols = [...protocolsOf(cmpp), ...protocolsOf(invented)];

/** One vector per message, as a line of its file: the longest one. */
const lines: readonly string[] = [...cmpp, ...invented]
  .filter(([path]) => path.endsWith(".jsonl"))
  .flatMap(([, text]) => text.split("\n").filter((line) => line !== ""));

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

function verified(...vectorLines: readonly string[]): Diagnostic[] {
  const loaded = loadVectors("demo/vectors/v.jsonl", vectorLines.join("\n")).vectors;
  const vectors = loaded.flatMap((vector) => validateVector(new CompilationCache(), vector).tree ?? []);
  return protocols.flatMap((protocol) => verifyVectors(protocol, vectors));
}

/** Returns the part of the line at which a diagnostic points. */
function pointedAt(line: string, { range }: Diagnostic): string {
  return line.slice(range.start.column - 1, range.end.column - 1);
}

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

const connect = lines.find((line) => line.includes('"cmpp20/connect/plain"')) ?? "";
const report = lines.find((line) => line.includes('"buoy1/report/by-hand"')) ?? "";

describe("reports a wrong vector", () => {
  test.each<readonly [string, string, string, string, string]>([
    ["a wrong Total_Length", connect, '"frame": "00000027', '"frame": "00000028', "vector-frame-invalid 00000028"],
    ["a number as digits", connect, '"Version": 32', '"Version": "32"', 'vector-of-other-value "32"'],
    ["a number as null", connect, '"Version": 32', '"Version": null', "vector-of-other-value null"],
    ["a missing field", connect, ', "Version": 32', "", "vector-incomplete {"],
    ["a missing sequence_id", connect, '"sequence_id": 1, ', "", "vector-incomplete {"],
    ["hexadecimal in capitals", connect, "2dbef6f6", "2DBEF6F6", 'vector-of-other-value "2DB'],
    [
      "octets as a string",
      connect,
      /\{"hex": ("\w+")\}/.exec(connect)?.[0] ?? "",
      '"2d"',
      'vector-of-other-value "2d"',
    ],
    ["octets with another key", connect, '{"hex":', '{"hx":', 'vector-of-unknown-field "2db'],
    ["octets with a further key", connect, '{"hex":', '{"text": "x", "hex":', 'vector-of-unknown-field "x"'],
    ["a misspelt key of a structure", report, '"East"', '"Est"', "vector-of-unknown-field -5"],
    ["a missing key of a structure", report, '"East": -5, ', "", "vector-incomplete {"],
    ["a misspelt key in a list", report, '"Witness": ""', '"Wittness": ""', 'vector-of-unknown-field ""'],
    ["a misspelt key of the sequence", report, '"Turn"', '"Trn"', "vector-of-unknown-field 4294967295"],
    [
      "a missing element of a list",
      report,
      /, \{"Height": 120.*?\}\}/.exec(report)?.[0] ?? "",
      "",
      "vector-of-other-value [",
    ],
    ["an integer of 8 octets as a number", report, '"0xfffffffffffffff9"', "-7", "vector-of-other-value -7"],
    ["an integer of 8 octets with fewer digits", report, '"Drift": "0xf', '"Drift": "0x', 'vector-of-other-value "0x'],
    [
      "a list as an object",
      report,
      '"Place": {"East": -5, "North": 6, "Depth": -1}',
      '"Place": [1]',
      "vector-of-other-value [1]",
    ],
  ])("%s", (_, line, before, after, expected) => {
    expect(line).toContain(before);
    const changed = line.replace(before, after);
    const found = verified(changed).map((each) => `${each.code} ${pointedAt(changed, each)}`);
    expect(found.map((each) => each.slice(0, expected.length))).toEqual([expected]);
  });

  test.each([
    ['"Version": 32', '"Version": 33, "Version": 32', '"Version"'],
    ['"sequence_id": 1', '"sequence_id": 2, "sequence_id": 1', '"sequence_id"'],
    ['{"hex":', '{"hex": "00", "hex":', '"hex"'],
  ])("reports a duplicate key: %s", (before, after, key) => {
    const changed = connect.replace(before, after);
    const { diagnostics } = loadVectors("demo/vectors/v.jsonl", `\n${changed}`);
    const found = diagnostics.map((each) => [each.code, each.range.start.line, pointedAt(changed, each)]);
    expect(found).toEqual([["duplicate-key", 2, key]]);
    expect(diagnostics[0]?.message).toContain(key.replaceAll('"', ""));
  });

  test("accepts strings with quotes and colons, and deep nesting", () => {
    const odd = connect.replace('"source": "', '"source": "\\"a\\": ');
    const deep = connect.replace('"source":', `"more": ${"[".repeat(20_000)}${"]".repeat(20_000)}, "source":`);
    const { diagnostics, vectors } = loadVectors("demo/vectors/v.jsonl", `${odd}\n${deep}`);
    expect([diagnostics, vectors.length]).toEqual([[], 2]);
  });

  test("accepts keys in another order", () => {
    const { fields, ...rest }: Json = JSON.parse(report);
    const turned = Object.fromEntries(Object.entries(Object(fields)).toReversed());
    expect(verified(JSON.stringify({ fields: turned, ...rest }))).toEqual([]);
  });

  test("reports the field, its octet and both values", () => {
    const [found] = verified(report.replace('"Height": 120', '"Height": 121'));
    expect(found?.message).toMatch(
      /^Wave\[1\]\.Height of Report is 120 at octet \d+ in the frame, but 121 in the vector\./,
    );
  });

  test("reports octets after the NUL of a string in the frame", () => {
    const changed = connect
      .replace('"Source_Addr": "900001"', '"Source_Addr": {"hex": "393030003031"}')
      .replace('"frame": "000000270000000100000001393030303031', '"frame": "000000270000000100000001393030003031');
    const [found, ...others] = verified(changed);
    expect([found?.code, others]).toEqual(["vector-not-encodable", []]);
    expect(found === undefined ? "" : pointedAt(changed, found)).toBe("3031");
  });
});

describe("several wrong vectors", () => {
  const connects = lines.filter((line) => line.includes('"cmpp20/connect/'));

  test("have one diagnostic if they are most of a message and differ in one field", () => {
    const [found, ...others] = verified(...connects.map((line) => line.replace('"Version": 32', '"Version": 33')));
    expect(others).toEqual([]);
    const changed = connects.filter((line) => line.includes('"Version": 32')).length;
    expect(found?.message).toContain(`${changed - 1} more vectors differ in the same field.`);
    expect(found?.range.file).toBe("cmpp/messages/connect.yaml");
    expect(found?.related).toHaveLength(3);
  });

  test("have one diagnostic each otherwise", () => {
    const two = connects.map((line, index) => (index < 2 ? line.replace('"Version": 32', '"Version": 33') : line));
    expect(verified(...two).map(({ range }) => range.start.line)).toEqual([1, 2]);
  });
});

describe("a project", () => {
  /** Runs a command for the invented protocol with a changed vector, and returns its output. */
  async function run(words: readonly string[], before: string, after: string) {
    const folder = temporaryFolder();
    const schema = join(folder, "schema");
    mkdirSync(schema);
    cpSync("test/fixtures/synthetic", join(schema, "buoy"), { recursive: true });
    const file = join(schema, "buoy/vectors/by-hand.jsonl");
    writeFileSync(file, readFileSync(file, "utf8").replace(before, after));
    return runTool([...words, "--schema", schema, ...(words[0] === "generate" ? ["--out", join(folder, "out")] : [])]);
  }

  test.each([[["check"]], [["generate"]]])("verifies its vectors with %s", async (words) => {
    const { code, out, err } = await run(words, '"Height": 120', '"Height": 121');
    expect(code).toBe(1);
    expect(out + err).toMatch(/by-hand\.jsonl:\d+:\d+ error vector-of-other-value/);
    expect((await run(words, "Height", "Height")).code).toBe(0);
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
