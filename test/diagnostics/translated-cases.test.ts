import { expect, test } from "vitest";
import {
  type DiagnosticCode,
  diagnostic,
  type DiagnosticParameters,
  verbatim,
} from "../../generator/diagnostics/index.js";
import { englishWordsIn, valuesOf } from "../helpers/documents/translations.js";

/* The cases of messages that no faulty schema shows: both languages have the same values. */

const start = { line: 1, column: 1 };
const range = { file: "types/a.yaml", start, end: start };

/** Returns a code, with the values that only one language shows and the English words of the Chinese message. */
function differences<Code extends DiagnosticCode>(
  code: Code,
  parameters: DiagnosticParameters<Code>,
): [Code, string[]] {
  const { message, zh } = diagnostic(code, range, parameters);
  const values = valuesOf(parameters).filter((value) => message.includes(value.en) !== zh.includes(value.zh));
  const words = englishWordsIn(zh, parameters);
  const isOpen = !/[。？]$/.test(zh);
  return [code, [...values.map(({ en }) => `${en} in: ${zh}`), ...words, ...(isOpen ? [`no end: ${zh}`] : [])]];
}

const overlap = { value: "1..5", other: "5", version: "2.0", fix: null };
const misplaced = { key: "octets", kind: verbatim("List"), right: verbatim("Octets") };

test.each([
  differences("overlapping-values", overlap),
  differences("overlapping-values", { ...overlap, value: "5" }),
  differences("overlapping-values", { ...overlap, other: null }),
  differences("misplaced-key", { ...misplaced, instead: "count" }),
  differences("misplaced-key", { ...misplaced, fix: { en: "Name it", zh: "请引用它" } }),
  differences("type-of-two-kinds", { name: "Place", keys: [] }),
  differences("type-of-two-kinds", { name: "Place", keys: ["type", "fields", "by-octets"] }),
  differences("value-of-two-kinds", { keys: [] }),
  differences("duplicate-type", { name: "List", isBasic: true }),
  differences("header-role-missing", { role: "length", likely: "Total" }),
  differences("header-role-twice", { role: "length", missing: "sequence" }),
  differences("id-out-of-range", { id: "0x80000001", width: 4, likely: "0x00000001", digits: null }),
  differences("id-out-of-range", { id: "0x0000000400", width: 4, likely: null, digits: 10 }),
  differences("response-without-name", { keys: ["id"] }),
  differences("octets-of-wrong-kind", { name: "Kind", expected: verbatim("16"), fromBits: null }),
  differences("count-missing", { name: "To", key: "count", likely: null, instead: null }),
  differences("count-missing", { name: "To", key: "count", likely: "Count", instead: "octets" }),
  differences("default-too-long", { name: "Word", key: "constant", length: 3, size: 4 }),
  differences("missing-translation", { name: verbatim("Kind"), missing: ["en", "zh"], type: "Number" }),
  differences("unknown-import", { what: verbatim("x"), name: "Zebra", of: verbatim("DEMO"), known: [] }),
  differences("unknown-import", {
    what: verbatim("x"),
    name: "Zebra",
    of: verbatim("DEMO"),
    known: ["Login", "Note"],
  }),
  differences("import-cycle", { folder: "demo", from: "variant" }),
  differences("import-cycle", { folder: "demo", from: "demo" }),
])("both messages of %s have the same values", (_, found) => {
  expect(found).toEqual([]);
});
