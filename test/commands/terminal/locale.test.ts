import { expect, test } from "vitest";
import { languageOfLocale } from "../../../generator/commands/terminal/locale.js";

test.each([
  [{}, "en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "zh" }, "zh"],
  [{ LANG: "zh-Hans" }, "zh"],
  [{ LANG: "zh_TW.utf8@radical" }, "zh"],
  [{ LC_ALL: "", LC_MESSAGES: "zh_CN", LANG: "en_US.UTF-8" }, "zh"],
  [{ LC_ALL: "C.UTF-8", LC_MESSAGES: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" }, "en"],
  [{ LANG: "zha_CN.UTF-8" }, "en"],
  [{ LANG: "POSIX" }, "en"],
  [{ LANG: "_" }, "en"],
] as const)("selects the language of the locale %j", (environment, language) => {
  expect(languageOfLocale(environment)).toBe(language);
});

test("selects English in a terminal that does not use UTF-8", () => {
  expect(languageOfLocale({ LANG: "zh_CN.GB18030" })).toBe("en");
});
