import { afterAll, beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { printFile } from "../../../generator/print/index.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";

/* A schema is untrusted input: its strings must never become code. */

const HOSTILE = [
  "*/ export const injected = 1; /*",
  "**/}{/** ${process.exit(1)} `",
  "quotes \" ' ` and backslashes \\ \\u0041 \\",
  "line one\nline two\n\nline three",
  "@deprecated @internal {@link nothing}",
  "</script><!-- --> ]]> [31m",
  "\ud83d\ude00 你好 \u05d0\u05d1 right to left",
];

const text = { en: HOSTILE.join(" "), zh: HOSTILE.toReversed().join(" ") };

function schema(names: {
  readonly field: string;
  readonly operation: string;
  readonly type: string;
}): Map<string, string> {
  const header = (name: string, role: string) => ({ name, type: "Unsigned Integer", octets: 4, role, ...text });
  const protocol = {
    protocol: "Hostile",
    ...text,
    versions: [{ version: "1", id: "hostile", specification: HOSTILE.join(" ") }],
    "byte-order": "big-endian",
    parties: { A: text, B: text },
    limits: { "max-octets": 100 },
    header: [header("Length", "length"), header("Command", "command"), header("Sequence", "sequence")],
  };
  const values = [
    { value: "\"';", name: "quotes", ...text },
    { value: "${}`", name: "template", ...text },
    { value: "*/", name: "comment", ...text },
    { prefix: "\\", ...text },
  ];
  const types = { [names.type]: { type: "Octet String", octets: 4, default: '*/"\\', ...text, values } };
  const operation = {
    operation: names.operation,
    ...text,
    section: HOSTILE.join(" "),
    legs: ["A -> B"],
    request: {
      name: "Message_One",
      id: 1,
      fields: [
        { name: names.field, type: names.type, section: HOSTILE[0], printed: HOSTILE.join(" ") },
        { name: "Padded", type: "Octet String", octets: 4, "pad-left": "\\", default: "${", ...text },
        { name: "Constant", type: "Octet String", octets: 6, constant: "`${\"'\\", ...text },
      ],
    },
  };
  return new Map(
    Object.entries({ "protocol.yaml": protocol, "types/t.yaml": { types }, "messages/m.yaml": operation }).map(
      ([path, value]) => [`hostile/${path}`, stringify(value, { aliasDuplicateObjects: false })],
    ),
  );
}

let compiled: CompiledPackage;

beforeAll(async () => {
  // Formatted: it must not change what the strings become.
  compiled = await compilePackage(schema({ field: "Kind", operation: "Say", type: "Kind" }), printFile);
});

afterAll(() => compiled?.remove());

test("hostile strings become only comments and literals", async () => {
  const module: object = await compiled.load("hostile");
  expect(Object.keys(module)).not.toContain("injected");
  const create: unknown = Reflect.get(module, "createSay");
  const encode: unknown = Reflect.get(module, "encodeSay");
  if (typeof create !== "function" || typeof encode !== "function") throw new Error("The functions are not there.");
  const message: unknown = create({ sequenceId: 1 });
  expect(message).toEqual({ name: "Message_One", sequenceId: 1, kind: '*/"\\', padded: "\\\\${" });
  expect(encode(message)).toHaveLength(26);
  expect(Reflect.get(module, "Kind")).toEqual({ quotes: "\"';", template: "${}`", comment: "*/" });
});

test.each([
  [{ field: "constructor", operation: "Say", type: "Kind" }, "reserved-property"],
  [{ field: "class", operation: "Say", type: "Kind" }, "reserved-property"],
  [{ field: "Sequence_Id", operation: "Say", type: "Kind" }, "reserved-property"],
  [{ field: "__proto__", operation: "Say", type: "Kind" }, "bad-name"],
  [{ field: "Kind", operation: "Message", type: "Kind" }, "export-collision"],
  [{ field: "Kind", operation: "Uint8Array", type: "Kind" }, "export-collision"],
  [{ field: "Kind", operation: "Kind", type: "Kind" }, "export-collision"],
  [{ field: "Kind", operation: "Say", type: "constructor" }, null],
])("names %j are %s", (names, code) => {
  const { diagnostics } = compile({ protocols: schema(names), language: readLanguage() });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map((each) => each.code)).toEqual(code === null ? [] : [code]);
});
