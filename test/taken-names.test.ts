import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExamples, readLanguage } from "../generator/files/index.js";
import { compile } from "../generator/generate.js";
import { compilePackage, type CompiledPackage } from "./compile-package.js";

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

  test.each(["Message", "Unknown", "Each", "Splitter", "Frame", "Text", "Request", "Promise", "Uint8Array"])(
    "for an operation: %s",
    (name) => expect(codesOf(name, "Other")).toEqual(["export-collision"]),
  );

  test("for a message: unknown, as one is called whose command nobody knows", () => {
    expect(codesOf("Other", "Unknown")).toEqual([]);
    expect(codesOf("Other", "unknown")).toEqual(["bad-name"]);
  });
});
