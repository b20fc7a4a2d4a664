import { describe, expect, test } from "vitest";
import { emitProtocol, packageFiles, DEFAULT_OPTIONS } from "../../../generator/emit/index.js";
import { readPackageFacts } from "../../../generator/files/index.js";
import { TAKEN_IDS } from "../../../generator/naming/file-names.js";
import { compileChanged, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";

/* Names that become folders, files and package exports. */

const NOTE = "messages/note.yaml";
const PROTOCOL = "protocol.yaml";
const DEVICES = ["Con", "Prn", "Aux", "Nul", ...Array.from({ length: 10 }, (_, at) => [`Com${at}`, `Lpt${at}`]).flat()];

describe("ids of versions", () => {
  test.each([...TAKEN_IDS.keys(), ...DEVICES.map((name) => name.toLowerCase())])("reports %s at its place", (id) => {
    expect(reportedOf([PROTOCOL, "id: demo20", `id: ${id}`])).toEqual(["protocol.yaml:6:27 unusable-file-name"]);
  });

  test("reports the second id of a version that is declared twice at its place", () => {
    expect(reportedOf([PROTOCOL, '{ version: "2.0", id: demo20 }', '{ version: "1.0", id: con }'])).toEqual([
      "protocol.yaml:6:16 duplicate-version < protocol.yaml:5",
      "protocol.yaml:6:27 unusable-file-name",
    ]);
  });

  test.each(["runtime2", "texts", "con-x", "com10", "index", "messages", "package", "readme", "src", "types"])(
    "accepts %s",
    (id) => expect(reportedOf([PROTOCOL, "id: demo20", `id: ${id}`])).toEqual([]),
  );

  test("rejects ids that the package or its build uses", () => {
    const { protocols } = compileChanged();
    const facts = { ...readPackageFacts("demo"), licenseText: "Terms." };
    const files = packageFiles(protocols, facts);
    const text = files.find(({ path }) => path === "package.json")?.text ?? "";
    const manifest: { readonly exports: object; readonly files: readonly string[] } = JSON.parse(text);
    const exported = Object.keys(manifest.exports).map((path) => path.slice(2));
    const packed = manifest.files.map((path) => path.replace(/^!?(?:\*\*\/)?|\/.*$/g, "").replace(/^!\*\*\//, ""));
    const names = [...exported, ...packed, ...files.map(({ path }) => path)].map((name) => name.toLowerCase());
    const possible = names.filter((name) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) && !name.startsWith("demo"));
    expect(new Set(possible)).toEqual(new Set(TAKEN_IDS.keys()));
  });
});

describe("names that Windows reserves for devices", () => {
  test.each(DEVICES)("are reported for operations: %s", (name) => {
    expect(reportedOf([NOTE, "operation: Note", `operation: ${name}`])).toEqual([
      "messages/note.yaml:1:12 unusable-file-name",
    ]);
  });

  test.each(DEVICES)("are reported for types: %s", (name) => {
    const lines = [
      `${name}:`,
      "  en: A.",
      "  zh: 甲。",
      "  fields: [{ name: X, type: Unsigned Integer, octets: 1, en: A., zh: 甲。 }]",
    ];
    const use: [string, string, string] = [
      NOTE,
      "type: Coding }",
      `type: Coding }\n    - { name: Some, type: ${name} }`,
    ];
    expect(reportedOf(types(...lines), use)).toEqual(["types/more.yaml:2:3 unusable-file-name"]);
  });

  test("are reported if the suffix of responses makes them", () => {
    const reported = reportedOf(
      [PROTOCOL, "suffix: _Resp", `suffix: "1"`],
      [NOTE, "operation: Note", "operation: Com"],
    );
    expect(reported).toEqual(expect.arrayContaining(["messages/note.yaml:1:12 unusable-file-name"]));
  });

  test("are accepted for fields, which have no files", () => {
    expect(reportedOf([NOTE, "name: Title", "name: Aux"], [NOTE, "from: Title", "from: Aux"])).toEqual([]);
  });
});

test("reports names that differ only in case or underscores, because they share a file", () => {
  const other: [string, string, string] = [
    "messages/more.yaml",
    "",
    "operation: NOTE\nen: A.\nzh: 甲。\nlegs: [Client -> Server]\nrequest: { name: More, id: 0x00000002 }\n",
  ];
  expect(reportedOf(other)).toEqual(["messages/note.yaml:1:12 export-collision < messages/more.yaml:1"]);
  expect(wordsOf(other)[0]).toContain("noteLayout is also exported by the operation NOTE");
});

test("reports a suffix that makes names too long once, at the suffix", () => {
  const reported = reportedOf([PROTOCOL, "suffix: _Resp", `suffix: ${"A".repeat(300)}`]);
  expect(reported).toEqual(["protocol.yaml:12:22 unusable-file-name"]);
});

test("reports a request at its operation, also if the suffix of responses is too long", () => {
  const reported = reportedOf(
    [PROTOCOL, "suffix: _Resp", `suffix: ${"A".repeat(300)}`],
    [NOTE, "operation: Note", "operation: Con"],
  );
  expect(reported).toEqual(["messages/note.yaml:1:12 unusable-file-name", "protocol.yaml:12:22 unusable-file-name"]);
});

test("emits only paths that Windows accepts and that differ in more than case", () => {
  const { protocols } = compileChanged();
  for (const protocol of protocols) {
    const paths = [...emitProtocol(protocol, { ...DEFAULT_OPTIONS, conformance: true })].map(({ path }) => path);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    expect(
      paths.filter((path) => path.split("/").some((each) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(each))),
    ).toEqual([]);
    expect(paths.filter((path) => /[. ](?:\/|$)|[<>:"|?*\\]/.test(path))).toEqual([]);
  }
});
