import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHINESE } from "../../../generator/runtime/explain/chinese.js";
import { readFolder } from "../../../generator/files/index.js";
import { englishWordsIn } from "../../helpers/documents/translations.js";

const root = join(import.meta.dirname, "..", "..", "..", "generator");

/* The compiler checks that every phrase has a Chinese text; these tests check the texts. */

/** Names of the API and of formats, which Chinese texts keep. */
const NAMES = [
  "Uint8Array",
  "DataView",
  "bigint",
  "symbol",
  "undefined",
  "null",
  "FrameSplitter",
  "frameLayout",
  "EncodeError",
]
  .concat(["TextDecoder", "setGb18030Decoder", "Date", "YYMMDDhhmmsstnnp", "each", "push", "reset", "value", "true"])
  .concat(["spToIsmg", "AbortSignal", "false", "serve", "layouts"])
  .concat([
    "allowEmpty",
    "cause",
    "ascii",
    "ucs2",
    "gb18030",
    "sim",
    "GSM",
    "PROXY",
    "SSH",
    "AMQP",
    "TLS",
    "RDP",
    "UTC",
    "R",
    "0x7f",
    "U+00FF",
    "U+007F",
  ]);

const texts = Object.entries(CHINESE);

test("every Chinese text has the parameters of its English text, once each", () => {
  const wrong = texts.filter(([english, chinese]) => {
    const count = english.match(/%/g)?.length ?? 0;
    const numbers = [...chinese.matchAll(/%(\d)/g)].map(([, number = ""]) => number).toSorted();
    return numbers.join("") !== "123".slice(0, count);
  });
  expect(wrong).toEqual([]);
  expect(texts.length).toBeGreaterThan(150);
});

test("no Chinese text has English words other than names", () => {
  const wrong = texts.flatMap(([, chinese]) => englishWordsIn(chinese, NAMES));
  expect(wrong).toEqual([]);
});

test("the runtime uses every phrase", () => {
  const sources = readFolder(
    join(root, "runtime"),
    (path) => path.endsWith(".ts") && !/wire\/.*phrases|explain/.test(path),
  );
  const emitter = readFileSync(join(root, "emit", "protocol", "diagnose.ts"), "utf8");
  const used = [...sources.values(), emitter].join("\n");
  const kinds = /^(?:undefined|a (?:string|number|bigint|boolean|symbol|function))$/;
  expect(texts.filter(([english]) => !kinds.test(english) && !used.includes(english))).toEqual([]);
});
