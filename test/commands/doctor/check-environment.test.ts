import { expect, test } from "vitest";
import { checkCache, checkLocale, checkNode } from "../../../generator/commands/doctor/check-environment.js";

test.each([
  ["20.19.0", "ok"],
  ["20.20.1", "ok"],
  ["22.1.0", "ok"],
  ["20.18.9", "problem"],
  ["18.20.0", "problem"],
])("Node %s is %s", (version, level) => {
  expect(checkNode(version, "20.19")).toMatchObject({ subject: "node", level });
});

test.each([
  [{ path: "/cache/printed.json", size: null, isWritable: true }, "ok", "/cache/printed.json: empty."],
  [{ path: "/cache/printed.json", size: 1, isWritable: true }, "ok", "/cache/printed.json: 1 byte."],
  [
    { path: "/cache/printed.json", size: 9, isWritable: false },
    "warning",
    "/cache/printed.json: 9 bytes. It cannot be written, so each run prints all files.",
  ],
  [
    { path: null, size: null, isWritable: false },
    "warning",
    "No folder for the cache: neither XDG_CACHE_HOME nor HOME is set.",
  ],
])("the cache %j is %s", (facts, level, message) => {
  expect(checkCache(facts)).toMatchObject({ level, message: { en: message } });
});

test.each([
  [{ LANG: "zh_CN.UTF-8" }, "zh", "ok", "zh_CN.UTF-8. Language of the output: Chinese."],
  [{ LANG: "zh_CN.GBK" }, "en", "warning", "zh_CN.GBK. Language of the output: English."],
  [{ LANG: "de_DE.UTF-8" }, "en", "ok", "de_DE.UTF-8. Language of the output: English."],
  [{}, "zh", "ok", "not set. Language of the output: Chinese."],
] as const)("the locale %j with %s is %s", (environment, language, level, message) => {
  expect(checkLocale(environment, language)).toMatchObject({ level, message: { en: message } });
});
