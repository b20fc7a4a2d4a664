import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadVectors } from "../../generator/load/load-vectors.js";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";
import { lines, verified, pointedAt } from "./schema-vectors.js";

/* Wrong vectors, and where they are reported. */

type Json = Readonly<Record<string, unknown>>;

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
