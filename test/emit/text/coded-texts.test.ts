import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textFormatsOf } from "../../../generator/simulator/content/texts.js";
import { checkPackage } from "../../helpers/compile/check-package.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";

/* A protocol like SMPP: its default format is GSM 03.38, and ranges of formats have codings. */

const DOCS = "en: Something., zh: 某物。";

const FILES = new Map([
  [
    "relay/protocol.yaml",
    `protocol: Relay
en: A protocol with the codings of SMPP.
zh: 采用SMPP编码方式的协议。
versions: [{ version: "1", id: relay }]
byte-order: big-endian
parties: { A: { en: One., zh: 甲。 }, B: { en: Other., zh: 乙。 } }
limits: { max-octets: 1000 }
header:
  - { name: Length, type: Unsigned Integer, octets: 4, role: length, ${DOCS} }
  - { name: Command, type: Unsigned Integer, octets: 4, role: command, ${DOCS} }
  - { name: Sequence, type: Unsigned Integer, octets: 4, role: sequence, ${DOCS} }
`,
  ],
  [
    "relay/types/coding.yaml",
    `types:
  Coding:
    type: Unsigned Integer
    octets: 1
    en: Coding of a text.
    zh: 编码。
    content-octets: 140
    content-septets: 160
    values:
      - { value: 0, name: preset, coding: gsm7, ${DOCS} }
      - { value: 3, name: latin, coding: latin1, ${DOCS} }
      - { value: 8, name: ucs2, coding: ucs2, ${DOCS} }
      - { range: 0x10..0x13, coding: gsm7-packed, ${DOCS} }
      - { range: 0xf4..0xf7, coding: binary, ${DOCS} }
`,
  ],
  [
    "relay/messages/post.yaml",
    `operation: Post
en: Carries a text.
zh: 传送短信内容。
legs: [A -> B]
request:
  name: POST
  id: 1
  fields:
    - { name: Sender, type: C-Octet String, max-octets: 12, ${DOCS} }
    - { name: Receiver, type: C-Octet String, max-octets: 12, ${DOCS} }
    - { name: Indicator, type: Unsigned Integer, octets: 1, ${DOCS} }
    - { name: Coding, type: Coding }
    - { name: Size, type: Unsigned Integer, octets: 1, ${DOCS} }
    - { name: Words, type: Octets, octets: Size, text: { coding: Coding, header-indicator: Indicator, from: Sender, to: Receiver }, ${DOCS} }
`,
  ],
]);

let compiled: CompiledPackage;
let module: object;
let texts: object;

beforeAll(async () => {
  compiled = await compilePackage(FILES);
  module = await compiled.load("relay");
  texts = await compiled.load("runtime/text");
});

afterAll(() => compiled?.remove());

const call = (name: string, ...values: readonly unknown[]): unknown =>
  Reflect.apply(functionOf(module, name), null, values);

/** The text of the messages that carry a text, and their formats and sizes. */
function sent(text: string, options: object = {}) {
  const parts = call("splitPostText", text, { reference: 7, ...options });
  if (!Array.isArray(parts)) throw new Error("There are no parts.");
  return parts.map((part: object) => {
    const message = call("createPost", { sequenceId: 1, sender: "138", receiver: "106", ...part });
    const content = call("textOfPost", call("decode", call("encode", message)), options);
    const { coding, words } = { coding: null, words: new Uint8Array(0), ...part };
    return { text: Reflect.get(Object(content), "text"), coding, size: words.length };
  });
}

describe("texts", () => {
  test("are sent in GSM 03.38 by default, and have 160 or 153 characters", () => {
    expect(sent("€".repeat(2))).toEqual([{ text: "€€", coding: 0, size: 4 }]);
    expect(sent("a".repeat(161)).map(({ coding, size }) => [coding, size])).toEqual([
      [0, 159],
      [0, 14],
    ]);
    expect(sent("ê")).toEqual([{ text: "ê", coding: 8, size: 2 }]);
  });

  test("in a range have its coding", () => {
    const parts = sent("a".repeat(161), { format: 0x12 });
    expect(parts).toEqual([
      { text: "a".repeat(153), coding: 0x12, size: 140 },
      { text: "a".repeat(8), coding: 0x12, size: 14 },
    ]);
    expect(call("decodeText", Uint8Array.of(1, 2), 0xf5)).toBe(null);
    expect(call("decodeText", Uint8Array.of(1, 2), 0xf8)).toBe(null);
    expect(call("encodeText", "[", 0x10)).toEqual(Uint8Array.of(0x1b, 0x1e));
  });

  test("have another coding on one connection", () => {
    const formats = Reflect.apply(functionOf(texts, "withCoding"), null, [
      Reflect.get(module, "textFormats"),
      0,
      "latin1",
    ]);
    expect(sent("ê@", { formats })).toEqual([{ text: "ê@", coding: 0, size: 2 }]);
    expect(sent("a".repeat(141), { formats }).map(({ size }) => size)).toEqual([140, 13]);
    expect(call("chooseTextFormat", "ê", { formats })).toBe(0);
    expect(call("chooseTextFormat", "ê")).toBe(8);
  });
});

test("the simulator has the same formats", () => {
  const [protocol] = compiled.protocols;
  const formats = protocol === undefined ? null : textFormatsOf(protocol);
  const plain = (table: unknown): unknown => JSON.parse(JSON.stringify(table));
  expect(plain(formats)).toEqual(plain(Reflect.get(module, "textFormats")));
});

test("the messages pass the conformance checks", () => {
  const [protocol] = compiled.protocols;
  if (protocol === undefined) throw new Error("There is no protocol.");
  expect(checkPackage(module, protocol)).toEqual([]);
});
