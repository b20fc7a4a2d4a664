import { describe, expect, test } from "vitest";
import { catalogue, NO_FIX, fixes } from "../../generator/diagnostics/index.js";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { fixSchema } from "../../generator/fix/index.js";
import { type Change, message, types } from "../helpers/diagnose.js";
import { sharedCache } from "../helpers/shared-cache.js";

/* Corrections of the sound schema in faulty-schemas/base after small changes. */

const language = readLanguage();
const base = new Map(
  [...readExamples()]
    .filter(([path]) => path.startsWith("base/"))
    .map(([path, text]) => [path.replace("base", "demo"), text]),
);

function changed(...changes: readonly Change[]): ReadonlyMap<string, string> {
  const sources = new Map(base);
  for (const [file, before, after] of changes) {
    const text = sources.get(`demo/${file}`) ?? "";
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
    sources.set(
      `demo/${file}`,
      text.replace(before, () => after),
    );
  }
  return sources;
}

const fix = (protocols: ReadonlyMap<string, string>) => fixSchema({ protocols, language }, sharedCache());

/** The lines that differ after the corrections: those of the faulty text, then those of the corrected one. */
function corrected(...changes: readonly Change[]): {
  readonly lines: readonly string[];
  readonly left: readonly string[];
} {
  const sources = changed(...changes);
  const { changed: files, compiled } = fix(sources);
  const lines = [...files].flatMap(([file, text]) => {
    const [old, now] = [(sources.get(file) ?? "").split("\n"), text.split("\n")];
    return [...old.filter((line) => !now.includes(line)), ...now.filter((line) => !old.includes(line))];
  });
  return { lines: lines.map((line) => line.trim()), left: compiled.diagnostics.map(({ code }) => code) };
}

const NUMBER = "name: Number, type: Unsigned Integer, octets: 1";
const field = (text: string): string => `- { ${text}, en: A field., zh: 字段。 }`;

describe("a correction", () => {
  test.each<readonly [title: string, wrong: string, right: string]>([
    ["of a key", "name: Number, tpye: Unsigned Integer, octets: 1", NUMBER],
    ["of a key of another schema language", "name: Number, type: Unsigned Integer, bytes: 1", NUMBER],
    ["of a basic type", "name: Number, type: Unsigned Integr, octets: 1", NUMBER],
    ["of bits instead of octets", "name: Number, type: Unsigned Integer, octets: 32", NUMBER.replace("1", "4")],
    ["of a version without quotes", `${NUMBER}, since: 1.0`, `${NUMBER}, since: "1.0"`],
    [
      "of a default without quotes",
      "name: T, type: Octet String, octets: 2, default: 01",
      'name: T, type: Octet String, octets: 2, default: "01"',
    ],
    ["of a key that has no effect", `${NUMBER}, pad-left: "0"`, NUMBER],
    ["of a key that is repeated", `${NUMBER}, octets: 1`, NUMBER],
    ["of a mark", `${NUMBER}, personal: nunber`, `${NUMBER}, personal: number`],
  ])("%s", (_title, wrong, right) => {
    expect(corrected(message([wrong]))).toEqual({ lines: [field(wrong), field(right)], left: [] });
  });

  test("moves a counter before its content, with the comment above it", () => {
    const content = "name: Text, type: Octets, octets: Size";
    const counter = "name: Size, type: Unsigned Integer, octets: 1";
    const [file, before, text] = message([content, counter]);
    const commented = text.replace("    - { name: Size", "    # Octets of Text.\n    - { name: Size");
    const { changed: files, compiled } = fix(changed([file, before, commented]));
    expect(compiled.diagnostics).toEqual([]);
    const lines = files.get("demo/messages/say.yaml")?.split("\n") ?? [];
    expect(lines.slice(8, 11).map((line) => line.trim())).toEqual([
      "# Octets of Text.",
      field(counter),
      field(content),
    ]);
  });

  test("removes a leg that is repeated", () => {
    const [file, before, text] = message([NUMBER]);
    const legs = text.replace("[Client -> Server]", "[Client -> Server, Client -> Server]");
    expect(corrected([file, before, legs])).toEqual({
      lines: ["legs: [Client -> Server, Client -> Server]", "legs: [Client -> Server]"],
      left: [],
    });
  });

  test("keeps a byte order mark and the line ends", () => {
    const [file, before, text] = message(["name: Number, tpye: Unsigned Integer, octets: 1"]);
    const wrong = `\uFEFF${text}`.replaceAll("\n", "\r\n").replace("operation: Say", "operaton: Say");
    const right = wrong.replace("operaton", "operation").replace("tpye", "type");
    expect(fix(changed([file, before, wrong])).changed.get(`demo/${file}`)).toBe(right);
  });

  test("is applied to each of several problems, in several files", () => {
    const wrong = message(["name: Number, tpye: Unsigned Integer, octets: 1", 'name: Other, type: Day, sinc: "1.0"']);
    const {
      changed: files,
      applied,
      compiled,
    } = fix(changed(wrong, types("Day: { type: Octet String, octets: 8, persnal: number, en: D., zh: 日。 }")));
    expect([...files.keys()]).toEqual(["demo/messages/say.yaml", "demo/types/more.yaml"]);
    expect(applied.map(({ diagnostic }) => diagnostic.code)).toEqual(["unknown-key", "unknown-key", "unknown-key"]);
    expect(compiled.diagnostics).toEqual([]);
  });
});

describe("no correction", () => {
  test.each<readonly [title: string, wrong: string]>([
    ["of a name that is far from all others", "name: Number, type: Colour, octets: 1"],
    ["without a known right value", "name: Number, type: Unsigned Integer, octets: 3"],
    ["that leaves the diagnostic", "name: Text, type: Octets, octets: Sise"],
  ])("%s", (_title, wrong) => {
    const sources = changed(message([wrong]));
    const { changed: files, applied, compiled } = fix(sources);
    expect([files.size, applied]).toEqual([0, []]);
    expect(compiled.diagnostics.length).toBeGreaterThan(0);
  });

  test("of the use of a name that nothing else uses: its definition may be misspelt", () => {
    const sources = changed(
      types("Dya: { type: Octet String, octets: 8, en: D., zh: 日。 }"),
      message(["name: Number, type: Day"]),
    );
    expect(fix(sources).applied).toEqual([]);
  });

  test("of a sound schema", () => {
    expect(fix(base)).toMatchObject({ changed: new Map(), applied: [] });
  });

  test("that adds a diagnostic is kept", () => {
    // With the right key, the rule names a field that does not exist.
    const wrong = message([NUMBER], ["Numbr > 0"]);
    const key: Change = ["messages/say.yaml", "  rules:", "  rles:"];
    const { applied, compiled } = fix(changed(wrong, key));
    expect(applied).toEqual([]);
    expect(compiled.diagnostics.map(({ code }) => code)).toEqual(["unknown-key"]);
  });
});

test("one wrong correction leaves none of the right ones out", () => {
  const right = Array.from({ length: 12 }, (_, index) => `name: N${index}, tpye: Unsigned Integer, octets: 1`);
  // With the right key, the rule names a field that does not exist.
  const sources = changed(message(right, ["Numbr > 0"]), ["messages/say.yaml", "  rules:", "  rles:"]);
  const { applied, compiled } = fix(sources);
  expect(applied).toHaveLength(12);
  expect(compiled.diagnostics.map(({ code }) => code)).toEqual(["unknown-key"]);
});

test("a second run corrects nothing", () => {
  const sources = changed(
    message(["name: Number, tpye: Unsigned Integer, octets: 1", "name: X, type: Unsigned Integer, octets: 3"]),
  );
  const { changed: files } = fix(sources);
  expect(fix(new Map([...sources, ...files])).applied).toEqual([]);
});

test("each code has a correction or a reason for none", () => {
  expect(Object.keys(fixes).sort()).toEqual(Object.keys(catalogue).sort());
  const reasons = Object.values(fixes).filter((fix) => typeof fix === "string");
  expect([...new Set(reasons)].toSorted()).toEqual(Object.keys(NO_FIX).toSorted());
});
