import { expect, test } from "vitest";
import { siteWords } from "../../../generator/site/words/words.js";

/** All strings of the words that are not functions, by their path. */
function stringsOf(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => stringsOf(each, `${path}.${key}`));
}

/** Words that are the same in both languages. */
const SAME = [".brand"];

test("every Chinese text is Chinese, and every English text is not", () => {
  const isChinese = (text: string): boolean => /[\u3000-\u9fff\uff00-\uffef]/.test(text);
  const chinese = stringsOf(siteWords.zh).filter(([path, text]) => !SAME.includes(path) && !isChinese(text));
  expect(chinese).toEqual([]);
  expect(stringsOf(siteWords.en).filter(([, text]) => isChinese(text))).toEqual([]);
});

test("sizes and places are sentences of each language", () => {
  const { en, zh } = siteWords;
  expect([en.octets(1), en.octets(2), en.octets("")]).toEqual(["1 octet", "2 octets", "all remaining octets"]);
  expect(en.range({ min: 12, max: 12 }, null)).toBe("12 octets");
  expect(en.range({ min: 12, max: 90 }, 16)).toBe("16 or 12 to 90 octets");
  expect(zh.range({ min: 12, max: null }, null)).toBe("至少12字节");
  expect(en.sizeAt("1 octet", { after: null, octets: 20 })).toBe("1 octet at 20");
  expect(zh.sizeAt("1字节", { after: "x", octets: 2 })).toBe("1字节，偏移+2");
  expect([en.bits(3, 1), en.bits(2, 4)]).toEqual(["bit 3", "bits 5 to 2"]);
});
