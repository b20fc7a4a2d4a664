import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPackage } from "../../helpers/compile/check-package.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { protocolText } from "../../helpers/protocol-text.js";

/* Texts whose indicator, place and payload are in TLVs: in a way like SMGP, and in a way like SMPP. */

const DOCS = "en: Something., zh: 某物。";
const FIELDS = `    - { name: Sender, type: C-Octet String, max-octets: 12, ${DOCS} }
    - { name: Receiver, type: C-Octet String, max-octets: 12, ${DOCS} }
    - { name: Coding, type: Coding }
    - { name: Size, type: Unsigned Integer, octets: 1, ${DOCS} }
    - { name: Words, type: Octets, octets: Size, text: TEXT, ${DOCS} }
  tlvs: [Udhi, Total, Number, Reference, Payload, Note]
`;

function operation(name: string, id: number, text: string): string {
  return `operation: ${name}
en: O.
zh: 操作。
legs: [Client -> Server]
request:
  name: ${name}
  id: ${id}
  fields:
${FIELDS.replace("TEXT", `{ coding: Coding, from: Sender, to: Receiver, ${text} }`)}`;
}

const FILES = new Map([
  [
    "posts/protocol.yaml",
    protocolText({
      name: "Posts",
      id: "posts",
      en: "A protocol.",
      zh: "协议。",
      maxOctets: 3000,
      more: "tlv: { tag: 2, length: 2 }\n",
    }),
  ],
  [
    "posts/types/types.yaml",
    `types:
  Coding:
    type: Unsigned Integer
    octets: 1
    en: Coding of a text.
    zh: 编码。
    content-octets: 140
    values:
      - { value: 0, name: ascii, coding: ascii, ${DOCS} }
      - { value: 8, name: ucs2, coding: ucs2, ${DOCS} }
tlvs:
  Udhi: { tag: 1, type: Unsigned Integer, octets: 1, ${DOCS} }
  Total: { tag: 2, type: Unsigned Integer, octets: 1, ${DOCS} }
  Number: { tag: 3, type: Unsigned Integer, octets: 1, ${DOCS} }
  Reference: { tag: 4, type: Unsigned Integer, octets: 2, ${DOCS} }
  Payload: { tag: 5, type: Octets, octets: rest, ${DOCS} }
  Note: { tag: 6, type: Octets, octets: rest, ${DOCS} }
`,
  ],
  [
    "posts/messages/hand.yaml",
    operation("Hand", 1, "header-indicator: tlvs.Udhi, total: tlvs.Total, number: tlvs.Number"),
  ],
  [
    "posts/messages/send.yaml",
    operation(
      "Send",
      2,
      "parts: { reference: tlvs.Reference, total: tlvs.Total, number: tlvs.Number }, instead: tlvs.Payload",
    ),
  ],
]);

let compiled: CompiledPackage;
let module: object;
let texts: object;

beforeAll(async () => {
  compiled = await compilePackage(FILES);
  module = await compiled.load("posts");
  texts = await compiled.load("runtime/text");
});

afterAll(() => compiled?.remove());

const call = (name: string, ...values: readonly unknown[]): unknown =>
  Reflect.apply(functionOf(module, name), null, values);

const LONG = "0123456789".repeat(20);
const NOTE = { note: Uint8Array.of(7) };

/** What the messages that carry a text decode to, after they were encoded. */
function sent(name: string, text: string, options: object): Record<string, unknown>[] {
  const parts = call(`split${name}Text`, text, options);
  if (!Array.isArray(parts)) throw new TypeError("split…Text returns a list.");
  return parts.map((part: unknown) => {
    const message = call(`create${name}`, { sequenceId: 1, sender: "10", receiver: "20", ...Object(part) });
    return { ...Object(call("decode", call("encode", message))) };
  });
}

/** The text of parts that a reassembler joins. */
async function joined(name: string, messages: readonly unknown[]): Promise<unknown> {
  const reassembler: object = Reflect.construct(functionOf(texts, "Reassembler"), [Reflect.get(module, "textFormats")]);
  const add: unknown = Reflect.get(reassembler, "add");
  if (typeof add !== "function") throw new TypeError("A Reassembler has add.");
  let last: unknown;
  for (const message of messages.toReversed()) {
    last = await Reflect.apply(add, reassembler, [call(`partOf${name}`, message, 5)]);
  }
  return last;
}

test("the conformance checks pass", () => {
  const [protocol] = compiled.protocols;
  if (protocol === undefined) throw new Error("There is no protocol.");
  expect(checkPackage(module, protocol)).toEqual([]);
});

describe("the indicator and the place of a part in TLVs", () => {
  test("are set with the header, and other TLVs are kept", async () => {
    const messages = sent("Hand", LONG, { reference: 9, tlvs: NOTE });
    expect(messages.map(({ tlvs }) => tlvs)).toEqual([
      { ...NOTE, udhi: 1, total: 2, number: 1 },
      { ...NOTE, udhi: 1, total: 2, number: 2 },
    ]);
    expect(await joined("Hand", messages)).toMatchObject({ outcome: { kind: "complete", message: { text: LONG } } });
    expect(call("textOfHand", messages[1])).toMatchObject({ text: LONG.slice(134), header: { elements: [{}] } });
  });

  test("are absent without parts", () => {
    expect(sent("Hand", "hi", { reference: 9 })).toMatchObject([{ tlvs: null }]);
    expect(sent("Hand", "hi", { reference: 9, tlvs: null })).toMatchObject([{ tlvs: null }]);
    expect(sent("Hand", "hi", { reference: 9, tlvs: NOTE })).toMatchObject([{ tlvs: NOTE }]);
    expect(call("textOfHand", { words: Uint8Array.of(0x68, 0x69), coding: 0, tlvs: null })).toMatchObject({
      text: "hi",
      header: null,
    });
  });
});

describe("the place of a part instead of a header", () => {
  test("is set by fields, and a reassembler reads it", async () => {
    const messages = sent("Send", LONG, { reference: 300, referenceSize: 2, by: "fields", tlvs: NOTE });
    expect(messages.map(({ tlvs }) => tlvs)).toEqual([
      { ...NOTE, reference: 300, total: 2, number: 1 },
      { ...NOTE, reference: 300, total: 2, number: 2 },
    ]);
    expect(call("partOfSend", messages[1], 5)).toMatchObject({ place: { reference: 300, total: 2, number: 2 } });
    expect(await joined("Send", messages)).toMatchObject({ outcome: { kind: "complete", message: { text: LONG } } });
  });

  test("is null without the TLVs", () => {
    const [message] = sent("Send", "hi", { reference: 300, referenceSize: 2, by: "fields" });
    expect(message).toHaveProperty("tlvs", null);
    expect(call("partOfSend", message, 5)).toMatchObject({ place: null });
  });
});

describe("a text instead of the content", () => {
  test("is sent as a whole, and read", () => {
    const messages = sent("Send", LONG, { reference: 1, by: "payload", tlvs: NOTE });
    expect(messages).toMatchObject([{ words: new Uint8Array(0), tlvs: NOTE }]);
    expect(call("textOfSend", messages[0])).toMatchObject({ text: LONG });
    expect(call("partOfSend", messages[0], 5)).toMatchObject({ content: new TextEncoder().encode(LONG) });
    expect(sent("Send", "好", { reference: 1, by: "payload" })).toMatchObject([
      { coding: 8, tlvs: { payload: Uint8Array.of(0x59, 0x7d) } },
    ]);
  });

  test("is not read if there is a content", () => {
    const tlvs = { payload: Uint8Array.of(0x61) };
    expect(call("textOfSend", { words: Uint8Array.of(0x62), coding: 0, tlvs })).toMatchObject({ text: "b" });
    expect(call("textOfSend", { words: new Uint8Array(0), coding: 0, tlvs: null })).toMatchObject({ text: "" });
  });

  test("is only possible where the schema has it", () => {
    expect(() => sent("Hand", "hi", { reference: 1, by: "payload" })).toThrow(/Option by.*one of header, fields/);
    expect(() => sent("Send", "hi", { reference: 1, by: "other" })).toThrow(/one of header, fields, payload/);
    expect(() => call("textOfSend", { words: new Uint8Array(0), coding: 0 })).toThrow("Send tlvs");
  });
});
