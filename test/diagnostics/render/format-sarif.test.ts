import type { Log } from "sarif";
import { expect, test } from "vitest";
import {
  diagnostic,
  formatSarif,
  relatedPlace,
  type SarifOptions,
  sarifLog,
} from "../../../generator/diagnostics/index.js";

/* SARIF 2.1.0: the types of the package @types/sarif are those of the standard. */

const at = (line: number) => ({ file: "demo/a b.yaml", start: { line, column: 3 }, end: { line, column: 6 } });
const first = diagnostic("unknown-type", at(2), { name: "Stmp", known: ["Stamp"] });
const again = diagnostic("unknown-type", at(3), { name: "Stmp", known: ["Stamp"] });
const unused = diagnostic("unused-type", at(1), { name: "Day" }, [relatedPlace(at(4), { en: "here", zh: "这里" })]);

const options: SarifOptions = {
  language: "en",
  version: "1.2.3",
  pathOf: (file) => `schema/${file}`,
  sources: new Map([["demo/a b.yaml", "x\n  type: Stmp\n  type:  Stmp\n"]]),
  fixOf: (each) => (each === first ? { from: 10, to: 14, text: "Stamp" } : null),
};

test("a log has the tool, its rules and the results", () => {
  const log: Log = sarifLog([unused, first], options);
  const [run] = log.runs;
  expect(log.version).toBe("2.1.0");
  expect(run?.tool.driver).toMatchObject({ name: "smswire", semanticVersion: "1.2.3" });
  expect(run?.tool.driver.rules?.map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level])).toEqual([
    ["unknown-type", "error"],
    ["unused-type", "warning"],
  ]);
  expect(run?.results?.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
    ["unused-type", 1, "warning"],
    ["unknown-type", 0, "error"],
  ]);
  expect(run?.results?.[0]?.relatedLocations?.[0]?.message?.text).toBe("here");
  const [location] = run?.results?.[1]?.locations ?? [];
  expect(location?.physicalLocation).toEqual({
    artifactLocation: { uri: "schema/demo/a%20b.yaml", uriBaseId: "%SRCROOT%" },
    region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 },
  });
});

test("a result has its certain correction", () => {
  const log: Log = sarifLog([first, again], options);
  const [one, other] = log.runs[0]?.results ?? [];
  expect(one?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
    { deletedRegion: { charOffset: 10, charLength: 4 }, insertedContent: { text: "Stamp" } },
  ]);
  expect(other?.fixes).toBeUndefined();
});

test("fingerprints stay the same while lines above change, and differ for equal lines", () => {
  const fingerprints = (text: string, ...lines: readonly number[]) => {
    const results = lines.map((line) => diagnostic("unknown-type", at(line), { name: "Stmp", known: [] }));
    const log: Log = sarifLog(results, { ...options, sources: new Map([["demo/a b.yaml", text]]) });
    return log.runs[0]?.results?.map((each) => each.partialFingerprints?.["primaryLocationLineHash"]);
  };
  const before = fingerprints("x\n  type: Stmp\n  type:  Stmp\n", 2, 3);
  expect(before?.[0]).toMatch(/^[0-9a-f]{16}:1$/);
  expect(before?.[1]).toBe(before?.[0]?.replace(":1", ":2"));
  expect(fingerprints("x\ny\n type: Stmp\n", 3)).toEqual([before?.[0]]);
  expect(fingerprints("type: Other\n", 1)).not.toEqual([before?.[0]]);
});

test("absolute paths are file URIs; messages are in the chosen language; the text is JSON", () => {
  const text = formatSarif([first], { ...options, pathOf: () => "/home/中/a.yaml", language: "zh" });
  const log: Log = JSON.parse(text);
  const [result] = log.runs[0]?.results ?? [];
  expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ uri: "file:///home/%E4%B8%AD/a.yaml" });
  expect(result?.message.text).toBe(first.zh);
});
