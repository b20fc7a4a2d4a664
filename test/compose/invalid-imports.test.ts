import { describe, expect, test } from "vitest";
import { readFolder, readLibrary } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { HEAD, language, reported } from "./compile-imports.js";

/* Rejected imports. */

const base = [...readFolder("test/faulty-schemas/base", () => true)].map(
  ([path, text]) => [`demo/${path}`, text] as const,
);
const library = readLibrary();

describe("invalid imports are reported in both files", () => {
  test.each([
    ["smswire-generator/cmp", "Did you mean smswire-generator/cmpp?"],
    ["cmpp", "Known: smswire-generator/cmpp, smswire-generator/sgip, smswire-generator/smgp, smswire-generator/smpp."],
  ])("reports a library protocol with a wrong name: %s", (name, words) => {
    const text = `${HEAD}import:\n  from: ${name}\n  version: "3.0"\n`;
    const protocols = new Map([["acme/protocol.yaml", text]]);
    const { diagnostics } = compile({ protocols, language, library });
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([["unknown-import", 4]]);
    expect(diagnostics[0]?.message).toContain(words);
  });

  const from = (rest: string): string => `${HEAD}import:\n  from: demo\n  version: "2.0"\n${rest}`;

  test("reports what a change lacks at the change", () => {
    const text = from("  change: { messages: { Login: { User: { type: Octets } } } }\n");
    expect(reported({ "variant/protocol.yaml": text })).toEqual([
      expect.stringMatching(/^variant\/protocol\.yaml:6:42 missing-translation: /),
      expect.stringMatching(/^variant\/protocol\.yaml:6:42 octets-missing: /),
    ]);
  });

  test.each([
    [
      "a version",
      `${HEAD}import: { from: demo, version: "2.1" }\n`,
      "variant/protocol.yaml:3:32 unknown-import: There is no version 2.1 in DEMO. Did you mean 2.0? Known: 1.0, 2.0.",
    ],
    [
      "an operation",
      from("  operations: [Login, Logn]\n"),
      "variant/protocol.yaml:6:23 unknown-import: There is no operation Logn in DEMO 2.0. Did you mean Login? Known: Login, Note.",
    ],
    [
      "a message of selected operations",
      from("  operations: [Login, Note]\n  change: { messages: { Logon: { Name: { octets: 9 } } } }\n"),
      "variant/protocol.yaml:7:25 unknown-import: There is no message Logon in DEMO 2.0. Did you mean Login? Known: Login, Login_Resp, Note, Note_Resp.",
    ],
    [
      "an operation with changed messages",
      from("  operations: [Login, Logn]\n  change: { messages: { Logn: { Name: { octets: 9 } } } }\n"),
      "variant/protocol.yaml:6:23 unknown-import: There is no operation Logn in DEMO 2.0. Did you mean Login? Known: Login, Note.",
    ],
    [
      "a message",
      from("  change: { messages: { Logon: { Name: { octets: 9 } } } }\n"),
      "variant/protocol.yaml:6:25 unknown-import: There is no message Logon in DEMO 2.0. Did you mean Login? Known: Login, Login_Resp, Note, Note_Resp.",
    ],
    [
      "a field",
      from("  change: { messages: { Login: { Usr: { octets: 9 } } } }\n"),
      expect.stringContaining(
        "variant/protocol.yaml:6:34 unknown-import: There is no field Usr in Login of DEMO 2.0. Did you mean User?",
      ),
    ],
    [
      "a type",
      from("  change: { types: { Numbr: { octets: 9 } } }\n"),
      expect.stringContaining(
        "variant/protocol.yaml:6:22 unknown-import: There is no type Numbr in DEMO 2.0. Did you mean Number?",
      ),
    ],
    [
      "a structure",
      from("  change: { structures: { Pont: { X: { octets: 4 } } } }\n"),
      "variant/protocol.yaml:6:27 unknown-import: There is no structure Pont in DEMO 2.0. Did you mean Point? Known: Point, Area.",
    ],
    [
      "a structure that is a number",
      from("  change: { structures: { Number: { X: { octets: 4 } } } }\n"),
      "variant/protocol.yaml:6:27 unknown-import: There is no structure Number in DEMO 2.0. Known: Point, Area.",
    ],
    [
      "the header",
      `${from("")}header: [{ name: A, type: Octets }]\n`,
      expect.stringContaining(
        "variant/protocol.yaml:6:1 misplaced-key: header does not apply to a protocol with import",
      ),
    ],
  ])("reports %s that does not exist or is not its own", (_, text, message) => {
    expect(reported({ "variant/protocol.yaml": text })).toEqual([message]);
  });

  test("reports an operation, a type and an id that are already imported", () => {
    const login = base.find(([path]) => path === "demo/messages/login.yaml")?.[1] ?? "";
    const files = {
      "variant/protocol.yaml": from(""),
      "variant/messages/again.yaml": login,
      "variant/types/again.yaml": "types:\n  Number: { type: Octet String, octets: 5, en: Another., zh: 另一个。 }\n",
    };
    expect(reported(files)).toEqual([
      expect.stringMatching(
        /^variant\/messages\/again\.yaml:\d+:\d+ already-imported: The operation Login .* < demo\/messages\/login\.yaml:\d+$/,
      ),
      expect.stringMatching(
        /^variant\/types\/again\.yaml:2:3 already-imported: The type Number .* < demo\/types\/common\.yaml:\d+$/,
      ),
    ]);
    const clash = reported({
      "acme/protocol.yaml":
        'protocol: A\nversions: [{ version: "3.0", id: cmpp30 }]\nimport: { from: smswire-generator/cmpp, version: "3.0" }\n',
    });
    expect(clash).toEqual([
      expect.stringMatching(
        /^acme\/protocol\.yaml:2:34 already-imported: The id cmpp30 .* < smswire-generator\/cmpp\/protocol\.yaml:\d+$/,
      ),
    ]);
  });

  test("reports an id of the imported protocol or of another one in the output", () => {
    const first = reported({
      "acme/protocol.yaml":
        'protocol: A\nversions: [{ version: "3.0", id: cmpp20 }]\nimport: { from: smswire-generator/cmpp, version: "3.0" }\n',
    });
    expect(first).toEqual([
      expect.stringMatching(
        /^acme\/protocol\.yaml:2:34 already-imported: The id cmpp20 .* < smswire-generator\/cmpp\/protocol\.yaml:\d+$/,
      ),
    ]);
    const sibling = reported({ "variant/protocol.yaml": from("").replace("id: variant", "id: demo10") });
    expect(sibling).toEqual([
      expect.stringMatching(/^variant\/protocol\.yaml:2:34 duplicate-version: .* < demo\/protocol\.yaml:5$/),
    ]);
    const alone = reported({ "variant/protocol.yaml": from("").replace("}]", '}, { version: "2.0", id: variant }]') });
    expect(alone).toEqual([
      expect.stringMatching(/^variant\/protocol\.yaml:2:67 duplicate-version: .* < variant\/protocol\.yaml:2$/),
    ]);
  });
});
