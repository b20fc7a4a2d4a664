import { expect, test } from "vitest";
import { readFolder, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { sharedCache } from "../../helpers/shared-cache.js";

/* Messages that become longer than the limits of the imported protocol. */

const language = readLanguage();
const base = [...readFolder("test/faulty-schemas/base", () => true)].map(
  ([path, text]) => [`demo/${path}`, text] as const,
);

/**
 * Returns the diagnostics of a protocol that imports the sound schema with a limit of 283 octets, the size of its
 * longest note.
 */
function reported(rest: string, edits: readonly (readonly [before: string, after: string])[] = []): string[] {
  const text = `protocol: VARIANT\nversions: [{ version: "1.0", id: variant }]\nimport:\n  from: demo\n  version: "2.0"\n${rest}`;
  const source = base.map(([path, before]) => {
    const edited = [["max-octets: 1024", "max-octets: 283"], ...edits] as const;
    return [path, edited.reduce((now, [one, other]) => now.replace(one, other), before)] as const;
  });
  const protocols = new Map([...source, ["variant/protocol.yaml", text]]);
  return compile({ protocols, language }, sharedCache()).diagnostics.map(
    ({ range: { file, start }, code, message, related }) => {
      const [words = ""] = message.split(", but");
      const places = related.map(({ range }) => ` < ${range.file}:${range.start.line}`);
      return `${file}:${start.line}:${start.column} ${code}: ${words}${places.join("")}`;
    },
  );
}

const change = (what: string): string => `  change: { ${what} }\n`;
const wider = change("messages: { Note: { Title: { octets: 11 } } }");
const outgrown = (column: number, octets: number): string[] => [
  `variant/protocol.yaml:6:${column} limits-outgrown: This change allows Note up to ${octets} octets < demo/protocol.yaml:11`,
];

test.each([
  ["a field", "messages: { Note: { Title: { octets: 11 } } }", 50, 284],
  ["the first of several fields", "messages: { Note: { Mark: { octets: 9 }, Title: { octets: 11 } } }", 71, 289],
  ["a counter", "messages: { Note: { Size: { octets: 2 } } }", 49, 65_564],
  ["the type of a field", "messages: { Note: { Mark: { type: Number, octets: 32 } } }", 47, 311],
])("reports a change of %s", (_, what, column, octets) => {
  expect(reported(change(what))).toEqual(outgrown(column, octets));
});

const numbers = "{ name: Count, type: Unsigned Integer, octets: 1, en: C., zh: 数。 }";
const list = (of: string): readonly (readonly [string, string])[] => [
  ["max-octets: 283", "max-octets: 9000"],
  [
    "    - { name: Mark,",
    `    - ${numbers}\n    - { name: All, type: List, of: ${of}, count: Count, en: A., zh: 全。 }\n    - { name: Mark,`,
  ],
];

test("reports a change of a type or structure at its place", () => {
  expect(reported(change("types: { Number: { octets: 40 } }"), list("Number"))).toEqual(outgrown(40, 284 + 255 * 40));
  expect(reported(change("structures: { Point: { Y: { octets: 64 } } }"), list("Point"))).toEqual([
    expect.stringContaining("octets-of-wrong-kind"),
  ]);
  const text = [" Y, type: Integer, octets: 2", " Y, type: Octet String, octets: 2"] as const;
  expect(reported(change("structures: { Point: { Y: { octets: 64 } } }"), [...list("Point"), text])).toEqual(
    outgrown(49, 284 + 255 * 66),
  );
});

test.each([
  ["within the limits", change("messages: { Note: { Title: { octets: 9 } } }")],
  ["with limits of its own", `${wider}limits: { max-octets: 283 }\n`],
  ["of a message without a maximum size", change("messages: { Note_Resp: { Coding: { octets: 2 } } }")],
])("accepts a change %s", (_, rest) => {
  expect(reported(rest)).toEqual([]);
});

test("accepts a message that was too long before", () => {
  expect(reported(wider, [["max-octets: 283", "max-octets: 282"]])).toEqual([]);
});

test("does not report a schema with another error", () => {
  expect(reported(`${wider}parties: { Other: { en: Other. } }\n`)).toEqual([
    "variant/protocol.yaml:7:12 missing-key: The key zh is missing. Add it.",
  ]);
});
