import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExamples, readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { compilePackage, type CompiledPackage } from "../helpers/compile-package.js";

/* Operations and messages may have any name that does not break what is generated. */

const language = readLanguage();
const demo = [...readExamples()].flatMap(([path, text]) =>
  path.startsWith("base/") ? [[path.replace("base/", "demo/"), text] as const] : [],
);

const FIELDS = [
  "{ name: Class, property: kind, type: Unsigned Integer, octets: 4, en: A., zh: 甲。 }",
  "{ name: Text, type: Octet String, octets: 8, en: B., zh: 乙。 }",
  "{ name: Octets, type: Unsigned Integer, octets: 1, en: D., zh: 丁。 }",
  "{ name: End, type: Unsigned Integer, octets: 2, en: E., zh: 戊。 }",
  "{ name: Rest, type: Octets, octets: rest, en: C., zh: 丙。 }",
];

function operation(name: string, wireName: string, id: number): string {
  const rules = "[{ id: some, require: Class >= 1, en: R., zh: 则。 }]";
  const request = `{ name: ${wireName}, id: 0x${id.toString(16)}, fields: [${FIELDS.join(", ")}], rules: ${rules} }`;
  return `operation: ${name}\nen: O.\nzh: 令。\nlegs: [Client -> Server]\nrequest: ${request}\nresponse: {}\n`;
}

describe("names that mean something in TypeScript, or look like parts of every protocol", () => {
  const names = [
    "Class",
    "Interface",
    "Default",
    "Await",
    "Any",
    "Undefined",
    "Encode",
    "Layouts",
    "Codec",
    "Index",
    "View",
  ];
  let compiled: CompiledPackage;

  beforeAll(async () => {
    const files = names.map(
      (name, at) => [`demo/messages/${at}.yaml`, operation(name, `M_${name}`, 256 + at)] as const,
    );
    compiled = await compilePackage(new Map([...demo, ...files]));
  }, 60_000);

  afterAll(() => compiled?.remove());

  test.each(names)("%s", async (name) => {
    const module = await compiled.load("demo20");
    const call = (exported: string, value: unknown): unknown => {
      const each: unknown = Reflect.get(module, exported);
      return typeof each === "function" ? each(value) : null;
    };
    const message = {
      name: `M_${name}`,
      sequenceId: 7,
      kind: 1,
      text: "a",
      octets: 5,
      end: 6,
      rest: Uint8Array.of(1, 2),
    };
    expect(call("decode", call("encode", call(`create${name}`, message)))).toEqual(message);
    expect(call(`check${name}`, { ...message, kind: 0 })).toHaveLength(1);
  });
});

describe("a name that every protocol needs is refused", () => {
  const codesOf = (name: string, wireName: string): string[] => {
    const texts = new Map([...demo, ["demo/messages/x.yaml", operation(name, wireName, 256)] as const]);
    return compile({ protocols: texts, language }).diagnostics.map(({ code }) => code);
  };

  test.each(["Message", "Unknown", "Each", "Splitter", "Frame", "Text", "Request", "Promise", "Uint8Array", "Content"])(
    "for an operation: %s",
    (name) => expect(codesOf(name, "Other")).toEqual(["export-collision"]),
  );

  const importedBy = (modules: RegExp): string[] => {
    const files = readFolder("generated/cmpp30", (path) => modules.test(path));
    const lists = [...files.values()].flatMap((text) => [
      ...text.matchAll(/import \{([^}]*)\} from "[^"]*(?:runtime|octet-strings)/g),
    ]);
    const names = lists.flatMap(([, list = ""]) => list.split(",").map((name) => name.replace(/^\s*type /, "").trim()));
    return [...new Set(names)].sort();
  };

  test("for an operation: everything that text.ts and digests.ts import as a type", () => {
    const names = importedBy(/^(?:text|digests)\.ts$/).filter((name) => /^[A-Z][a-z]/.test(name));
    expect(names.length).toBeGreaterThan(6);
    expect(names.filter((name) => codesOf(name, "Other").join() !== "export-collision")).toEqual([]);
  });

  test("for an operation: whatever makes a function that modules of messages and rules import", () => {
    const names = importedBy(/^(?:messages|rules)\b.*\.ts$/);
    const bases = names.flatMap(
      (name) => /^(?:encode|decode|create|sizeOf|redact|check)([A-Z]\w*)$/.exec(name)?.[1] ?? [],
    );
    expect(bases).toContain("Failure");
    expect(bases.filter((name) => codesOf(name, "Other").join() !== "export-collision")).toEqual([]);
  });

  test("for a structure: whatever makes a function that modules of messages and types import", () => {
    const names = [...importedBy(/^(?:messages|types)\b.*\.ts$/)];
    const bases = names.flatMap(
      (name) => /^(?:decode|sizeOf|redact|check|measure|write|endOf|read)([A-Z]\w*)$/.exec(name)?.[1] ?? [],
    );
    expect(bases).toEqual(expect.arrayContaining(["Packed", "OctetString10", "OctetStrings21"]));
    const codes = (name: string): string => {
      const type = `types:\n  ${name}:\n    en: A.\n    zh: 甲。\n    rules: [{ id: r, require: N == 1, en: A., zh: 甲。 }]\n    fields: [{ name: N, type: Unsigned Integer, octets: 1, en: A., zh: 甲。 }]\n`;
      const { diagnostics } = compile({ protocols: new Map([...demo, ["demo/types/x.yaml", type]]), language });
      return diagnostics.map(({ code }) => code).join();
    };
    expect(bases.filter((name) => codes(name) !== "export-collision")).toEqual([]);
  });

  test("for a message: unknown, as one is called whose command nobody knows", () => {
    expect(codesOf("Other", "Unknown")).toEqual([]);
    expect(codesOf("Other", "unknown")).toEqual(["bad-name"]);
  });
});
