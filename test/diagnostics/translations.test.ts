import { describe, expect, test, vi } from "vitest";
import { findExample } from "../../generator/commands/explain/diagnostic-example.js";
import { compileExample } from "../../generator/commands/explain/diagnostic-page.js";
import { type Bilingual, catalogue, isDiagnosticCode } from "../../generator/diagnostics/index.js";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { englishWordsIn, valuesOf } from "../helpers/documents/translations.js";

/* Both texts of each code, on the parameters that its faulty schema gives: the same names and values in both. */

const sources = { examples: readExamples(), language: readLanguage() };
const codes = Object.keys(catalogue).filter(isDiagnosticCode).sort();

/** The calls of the message of a code while its faulty schema is compiled. */
function messagesOf(code: (typeof codes)[number]): { parameters: unknown; message: Bilingual | string }[] {
  const example = findExample(sources.examples, code);
  if (example === null) throw new Error(`${code} has no example.`);
  const calls: { parameters: unknown; message: Bilingual | string }[] = [];
  const entry: { message: (this: void, parameters: never) => Bilingual | string } = catalogue[code];
  const original = entry.message;
  const spy = vi.spyOn(entry, "message").mockImplementation((parameters) => {
    const message = original(parameters);
    calls.push({ parameters, message });
    return message;
  });
  try {
    compileExample(example.wrong, sources);
  } finally {
    spy.mockRestore();
  }
  return calls;
}

const translatedCodes = codes.filter((code) => typeof catalogue[code].description !== "string");

describe("every code", () => {
  test.each(translatedCodes)("has the same values in both messages of %s", (code) => {
    const calls = messagesOf(code);
    expect(calls.length).toBeGreaterThan(0);
    for (const { parameters, message } of calls) {
      if (typeof message === "string") throw new Error(`${code} has no Chinese message.`);
      for (const { en, zh } of valuesOf(parameters))
        expect([en, message.en.includes(en)], message.zh).toEqual([en, message.zh.includes(zh)]);
    }
  });

  test.each(translatedCodes)("has Chinese messages without English words of %s", (code) => {
    for (const { parameters, message } of messagesOf(code)) {
      const zh = typeof message === "string" ? message : message.zh;
      expect(englishWordsIn(zh, parameters), zh).toEqual([]);
      expect(zh).toMatch(/[\u4e00-\u9fff].*[。？]$/su);
    }
  });

  test.each(translatedCodes)("has a description in Chinese of %s", (code) => {
    const { description } = catalogue[code];
    const zh = typeof description === "string" ? description : description.zh;
    expect(englishWordsIn(zh, []), zh).toEqual([]);
    expect((zh.match(/[。？]/g) ?? []).length).toBeGreaterThan(0);
  });
});

test("the texts of the schema language use the words of the tool for response and folder", () => {
  const texts = [...readLanguage().values()].join("\n");
  expect(texts).toMatch(/应答/);
  expect(texts).toMatch(/目录/);
  expect(texts).not.toMatch(/响应|文件夹/);
});
