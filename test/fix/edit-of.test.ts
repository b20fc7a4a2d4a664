import { expect, test } from "vitest";
import type { Diagnostic, Proposal } from "../../generator/diagnostics/index.js";
import { applyEdits, editOf, overlaps } from "../../generator/fix/index.js";

/* Edits of a text at the range of a diagnostic. */

const always = () => 2;

/** The text after the edit that a proposal makes of the words between ▸ and ◂; null without an edit. */
function edited(marked: string, proposal: Proposal, usesOf: (name: string) => number = always): string | null {
  const [from, to] = [marked.indexOf("▸"), marked.indexOf("◂") - 1];
  const text = marked.replace(/[▸◂]/g, "");
  const positionAt = (offset: number) => {
    const lines = text.slice(0, offset).split("\n");
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  };
  const range = { file: "a.yaml", start: positionAt(from), end: positionAt(to) };
  const diagnostic: Diagnostic = {
    code: "yaml-syntax",
    severity: "error",
    message: "",
    zh: "",
    related: [],
    range,
    proposal,
  };
  const edit = editOf(diagnostic, text, usesOf);
  return edit === null ? null : applyEdits(text, [edit]);
}

const near = (...known: readonly string[]): Proposal => ({ kind: "nearest", known, isDefined: true });

test.each<readonly [string, Proposal, string | null]>([
  ["type: ▸Unsinged◂", near("Unsigned", "Octets"), "type: Unsigned"],
  ['type: "▸Stmp◂"', near("Stamp"), 'type: "Stamp"'],
  ['type: ▸"Stmp"◂', near("Stamp"), 'type: "Stamp"'],
  ["coding: ▸tlvs.codng◂", near("coding", "other"), "coding: tlvs.coding"],
  ["coding: ▸tlvs.codng◂", near("tlvs.coding", "tlvs.other"), "coding: tlvs.coding"],
  ["type: ▸Stanp◂", near("Stamp", "Stano"), null],
  ["type: ▸Wholly◂", near("Stamp"), null],
  ["a: 1\nb: ▸1.0◂ # kept", { kind: "quote" }, 'a: 1\nb: "1.0" # kept'],
  ["b: ▸it's◂", { kind: "quote" }, null],
  ["id: ▸80000004◂", { kind: "replace", by: "0x80000004" }, "id: 0x80000004"],
  ["{ a: 1, ▸b◂: 2, c: 3 }", { kind: "remove" }, "{ a: 1, c: 3 }"],
  ["{ a: 1, ▸b◂: 2 }", { kind: "remove" }, "{ a: 1 }"],
  ["{ ▸b◂: 2 }", { kind: "remove" }, null],
  ["a: 1\n▸b◂: 2\nc: 3\n", { kind: "remove" }, "a: 1\nc: 3\n"],
  ["- ▸a◂\n- b\n", { kind: "remove" }, "- b\n"],
  ["- ▸a◂: 1\n  b: 2\n", { kind: "remove" }, null],
  ["a: 1\nb: 2\n▸a◂: 1\n", { kind: "remove-repetition" }, "a: 1\nb: 2\n"],
  ["a: 1\n▸a◂: 2\n", { kind: "remove-repetition" }, null],
  [
    "f:\n  - { name: A }\n  # B\n  - { name: ▸B◂ }\n  - { name: C }\n",
    { kind: "move", name: "B", before: "A" },
    "f:\n  # B\n  - { name: B }\n  - { name: A }\n  - { name: C }\n",
  ],
  ["f:\n  - name: A\n  - name: ▸B◂", { kind: "move", name: "B", before: "A" }, "f:\n  - name: B\n  - name: A"],
  ["f: [{ name: A }, { name: ▸B◂ }]", { kind: "move", name: "B", before: "A" }, null],
  ["f:\n  - name: ▸A◂\n  - name: B\n", { kind: "move", name: "A", before: "B" }, null],
])("%s: %j", (marked, proposal, expected) => {
  expect(edited(marked, proposal)).toBe(expected);
});

test("a name that only its definition uses is no correction", () => {
  expect(edited("type: ▸Stmp◂", near("Stamp"), () => 1)).toBeNull();
  expect(edited("type: ▸Stmp◂", { kind: "nearest", known: ["Stamp"], isDefined: false }, () => 0)).toBe("type: Stamp");
});

test("edits are applied together; they overlap if they touch the same character", () => {
  const edits = [
    { from: 0, to: 1, text: "long" },
    { from: 4, to: 5, text: "" },
  ];
  expect(applyEdits("a: b, c", edits)).toBe("long: b c");
  expect(overlaps({ from: 0, to: 2, text: "" }, { from: 2, to: 3, text: "" })).toBe(true);
  expect(overlaps({ from: 0, to: 1, text: "" }, { from: 2, to: 3, text: "" })).toBe(false);
});
