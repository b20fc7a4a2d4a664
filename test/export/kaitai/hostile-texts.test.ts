import { describe, expect, test } from "vitest";
import { docText } from "../../../generator/export/kaitai/doc-text.js";
import { compile } from "../../../generator/pipeline.js";
import { referenceOfProtocol } from "../../../generator/tables/index.js";
import { compiledKsy, compileKsy } from "../../helpers/engines/compiled-ksy.js";
import { schemaOf } from "../../helpers/small-schema.js";
import { fromHex } from "../../../generated/runtime/wire/index.js";

/* Texts of a schema never end a comment or string of the code that Kaitai Struct's compiler writes. */

/** Ends of comments and strings in the target languages, and what would run after each. */
const HOSTILE = [
  "*/ PWNED(); /*",
  '""" + PWNED() + """',
  "''' + PWNED() + '''",
  "\\u002a\\u002f PWNED(); /*",
  "]## PWNED() ##[",
  "]] PWNED() --[[",
  "</summary><script>PWNED()</script>",
  "{@link PWNED}",
  "=end PWNED() =begin",
  "\\N{DIGIT ONE} \\x41",
] as const;

const text = HOSTILE.join(" ");

const FIELDS = `operation: Class
en: ${JSON.stringify(text)}
zh: 消息。
legs: [Client -> Server]
request:
  name: CLASS
  id: 0x1
  fields:
    - { name: End, type: Unsigned Integer, octets: 1, en: ${JSON.stringify(text)}, zh: 内容。 }
    - { name: E_nd, type: Unsigned Integer, octets: 1, en: Same without underscores., zh: 内容。 }
    - { name: Goto, type: Unsigned Integer, octets: 2, en: A keyword., zh: 内容。 }
    - { name: Wide, type: Unsigned Integer, octets: 8, en: A wide integer., zh: 内容。 }
    - { name: Kind, type: Strz, en: A type named like one of Kaitai Struct., zh: 内容。 }
`;

const TYPES = `types:
  Strz:
    type: Unsigned Integer
    octets: 1
    en: ${JSON.stringify(text)}
    zh: 类型。
    values:
      - { value: 0, name: self, en: ${JSON.stringify(text)}, zh: 值。 }
      - { value: 1, name: nil, en: Yes., zh: 值。 }
`;

const { protocols, diagnostics } = compile(
  schemaOf({ "demo/messages/ask.yaml": FIELDS, "demo/types/strz.yaml": TYPES }),
);

test("descriptions have no invisible characters, backslashes, markup or ends of comments", () => {
  expect(docText(["a\u202eb\u2066c\u0000 \n* /", null, "*/ <b> \\u002a @x"])).toBe("abc * / * / ‹b› ＼u002a ＠x");
});

test("the schema is valid", () => {
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(protocols.length).toBe(1);
});

describe.each(protocols.map(referenceOfProtocol).map((each) => [each.id, each] as const))("%s", (_, reference) => {
  test("keywords and equal names become different names", async () => {
    const { ksy, read } = await compiledKsy(reference);
    const ids = Object.values(ksy.types).flatMap(({ seq }) => seq.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(["end_field", "e_nd_field_x2", "goto_field"]));
    const frame = fromHex("00000019 00000001 00000007 01 02 0003 0000000400000005 01".replaceAll(" ", ""));
    expect(JSON.stringify(read(frame ?? new Uint8Array(0)), values)).toContain('"high":4,"low":5');
  });

  test("no text has characters that end a comment or a string", async () => {
    const { text: ksy } = await compiledKsy(reference);
    const docs = ksy.split("\n").filter((line) => line.includes("PWNED"));
    expect(docs.length).toBe(3);
    expect(docs.filter((line) => /\*\/|"""|]#|[<>\\@]/.test(line.replaceAll(/^ *doc: |"$/g, "")))).toEqual([]);
  });

  test.each(["javascript", "python", "java", "csharp", "cpp_stl", "ruby", "go", "lua", "php", "rust"])(
    "compiles to %s, with the text in comments only",
    async (language) => {
      const code = await compileKsy((await compiledKsy(reference)).text, language);
      const lines = code.split("\n").filter((line) => line.includes("PWNED"));
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter((line) => !/^\s*(?:\/\/|#|--|\*|\/\*|""")/.test(line))).toEqual([]);
      // A comment or string of one line ends where it should, and not before.
      expect(lines.filter((line) => /\*\/.|""".*""".|<script|\\u002a/.test(line.trim().slice(1)))).toEqual([]);
    },
  );
});

/** Leaves out what connects an object with others. */
function values(key: string, value: unknown): unknown {
  return key.startsWith("_") ? undefined : value;
}
