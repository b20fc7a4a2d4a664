import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../generator/pipeline.js";
import type { Protocol } from "../../generator/model/index.js";
import { fromHex } from "../../generator/runtime/wire/index.js";
import { schemaOf } from "../helpers/small-schema.js";
import { connectionsOf } from "./capture.js";
import { fieldsNamed } from "./pdml.js";
import { lacksLua, LUAS, runLua } from "./lua.js";
import { dissectorOf, lacksTshark, packetsOf, PORT } from "./wireshark.js";

/* Texts of a schema never become code, and Wireshark shows them without control characters. */

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A text that tries to leave a literal, a comment or a long string of Lua, and to run a command. */
function attackOn(file: string): string {
  const run = `os.execute('touch ${file}')`;
  return `"..${run}.." ]] ${run} --[[ ]=] '..${run}..' \\"..${run}..\\" --\n${run} <script>alert(1)</script> &amp; %s%n$(touch ${file})`;
}

/** Hidden characters: NUL, an escape, bidirectional controls. */
const HIDDEN = "a\u0007b\u202ec\u2066d\u200be";

/** The small schema, with a value in all of its texts and in the values of an enumeration. */
function hostileProtocols(text: string): readonly Protocol[] {
  const { protocols, diagnostics } = compile(schemaOf({}));
  expect(diagnostics).toEqual([]);
  return protocols.map((protocol) => ({
    ...protocol,
    ...explained(text),
    source: text,
    messages: protocol.messages.map((message) => ({
      ...message,
      ...explained(text),
      name: text,
      fields: message.fields.map((field) => ({
        ...field,
        ...explained(text),
        wire: { kind: "octet-string" as const, octets: 2, padLeft: null },
        type: enumerationOf(text),
      })),
      rules: [
        {
          ...explained(text),
          id: text,
          severity: "warning" as const,
          fields: [],
          properties: [],
          section: text,
          when: null,
          require: {
            kind: "compare" as const,
            operator: "==" as const,
            left: { kind: "string" as const, value: text },
            right: { kind: "string" as const, value: "other" },
          },
        },
      ],
    })),
  }));
}

function explained(text: string): { readonly en: string; readonly zh: string } {
  return { en: text, zh: text };
}

function enumerationOf(text: string) {
  const value = { ...explained(text), kind: "value" as const, value: "ab", name: text, legs: [], ...noFormat() };
  return {
    ...explained(text),
    kind: "enumeration" as const,
    of: "string" as const,
    name: "Kind",
    typeName: "Kind",
    fileName: "kind",
    source: text,
    contentOctets: null,
    contentSeptets: null,
    values: [value, { ...explained(text), kind: "prefix" as const, prefix: text, legs: [] }],
  };
}

function noFormat() {
  return { coding: null, contentOctets: null, contentOctetsWithHeader: null, contentSeptets: null } as const;
}

/** The frame of ASK with the content "ab". */
const FRAME = fromHex("0000000e00000001000000016162") ?? new Uint8Array(0);

describe.skipIf(lacksTshark)("Wireshark (if tshark is installed)", () => {
  test("shows a text that looks like code, and does not run it", () => {
    const file = join(folder, "ran");
    const text = attackOn(file);
    const segments = connectionsOf([FRAME], PORT);
    const packets = packetsOf({ script: dissectorOf(hostileProtocols(text)), dissector: "smswire.demo", segments });
    const tree = packets[1]?.protocols[0];
    if (tree === undefined) throw new Error("There is no tree.");
    const line = text.replaceAll(/\s+/g, " ");
    expect(fieldsNamed(tree, "smswire.demo.content")[0]?.showname).toBe(`Content: ab (${line})`.slice(0, 239));
    expect(fieldsNamed(tree, "smswire.demo._rule")[0]?.show).toBe(line);
    expect(existsSync(file)).toBe(false);
  });

  test("shows texts without control characters and those that change the direction", () => {
    const segments = connectionsOf([FRAME], PORT);
    const packets = packetsOf({ script: dissectorOf(hostileProtocols(HIDDEN)), dissector: "smswire.demo", segments });
    const tree = packets[1]?.protocols[0];
    expect(tree?.showname).toBe("Demo 1.0, abcde");
  });
});

describe.skipIf(lacksLua)("a script (if Lua is installed)", () => {
  test.each(LUAS)("with hostile texts in Lua %s is valid and runs nothing before the engine", (version) => {
    const file = join(folder, `ran-${version}`);
    const script = dissectorOf(hostileProtocols(attackOn(file)));
    const [head = ""] = script.split("-- Values of bytes.");
    const stubs =
      "base = { NONE = 0, DEC = 1, HEX = 2, RANGE_STRING = 256 } ProtoField = setmetatable({}, { __index = function() return function() return {} end end })\n";
    expect(runLua(version, `${stubs}${head}\nprint(#P, P[1].name)`)).toBe("1\tsmswire.demo\n");
    expect(existsSync(file)).toBe(false);
    expect(head.split("\n").filter((line) => line.startsWith("--")).length).toBe(3);
  });
});
