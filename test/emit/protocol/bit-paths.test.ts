import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { otherVersions } from "../../../generator/tables/index.js";
import { compileFlags, type Flags } from "../../helpers/compile/flags.js";
import { subjectOf } from "../../helpers/compile/emitted-functions.js";
import { agreeOnRules, brokenByCode, brokenByTree } from "../../helpers/engines/compare-rules.js";
import { compareTolerant, tolerantSubject } from "../../helpers/engines/compare-tolerant.js";
import { textErrorOf } from "../../helpers/values/errors.js";

/* Paths to bits: in the indicator of a header, in conditions of contents and receipts, and in rules. */

let flags: Flags;

beforeAll(async () => {
  flags = await compileFlags();
});

afterAll(() => flags?.compiled.remove());

const call = (name: string, ...values: readonly unknown[]): unknown => flags.call(name, ...values);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

/** A content with the header of the first of two parts. */
const PART = Uint8Array.from([5, 0, 3, 7, 2, 1, ...latin1("hello")]);

function submit(fields: object): object {
  const common = { sequenceId: 1, sourceAddr: "1", destinationAddr: "2", dataCoding: 0, marks: [], details: [] };
  return Object(call("createSubmit", { ...common, shortMessage: latin1("hello"), ...fields }));
}

function deliver(esmClass: number, content: Uint8Array): object {
  const fields = { sequenceId: 1, sourceAddr: "1", esmClass, dataCoding: 0, shortMessage: content };
  return Object(call("createDeliver", fields));
}

describe("a header indicator that is one bit", () => {
  test.each([0, 1, 3, 0x83])("is not set by other bits of the value %i", (esmClass) => {
    expect(call("textOfSubmit", submit({ esmClass }))).toMatchObject({ header: null, text: "hello" });
    expect(call("partOfSubmit", submit({ esmClass }))).toMatchObject({ headerIndicator: 0 });
  });

  test.each([0x40, 0x43, 0xff])("is set in the value %i", (esmClass) => {
    const message = submit({ esmClass, shortMessage: PART });
    expect(call("textOfSubmit", message)).toMatchObject({ header: { size: 6 }, text: "hello" });
    expect(call("partOfSubmit", message)).toMatchObject({ headerIndicator: 1 });
  });

  test("is the only bit that splitting changes", () => {
    const indicators = (text: string, options: object): unknown => {
      const parts = call("splitSubmitText", text, { reference: 1, ...options });
      return Array.isArray(parts) ? parts.map(({ esmClass }) => esmClass) : null;
    };
    const long = "a".repeat(200);
    expect(indicators("a", {})).toEqual([3]);
    expect(indicators(long, {})).toEqual([0x43, 0x43]);
    expect(indicators(long, { esmClass: 0x80 })).toEqual([0xc0, 0xc0]);
    expect(indicators("a", { esmClass: 0xff })).toEqual([0xbf]);
    expect(indicators(long, { esmClass: undefined })).toEqual([0x43, 0x43]);
  });

  test("is missing in a message that was read tolerantly", () => {
    const error = textErrorOf(() => call("textOfSubmit", { ...submit({}), esmClass: undefined }));
    expect(error).toMatchObject({ code: "missing-field" });
  });
});

describe("bits that decide a content", () => {
  const receipt = latin1("ID1\0DEL");

  test.each([0x04, 0xc7])("hold their value in %i", (esmClass) => {
    const message = deliver(esmClass, receipt);
    expect(call("decodeDeliverShortMessage", message)).toEqual({ messageId: "ID1", stat: "DEL" });
    expect(call("receiptOf", message)).toEqual({ messageId: "ID1", stat: "DEL" });
    expect(call("textOfDeliver", message)).toBeNull();
  });

  test.each([0, 0x03, 0x0c, 0x24])("do not hold it in %i", (esmClass) => {
    const message = deliver(esmClass, receipt);
    expect(call("decodeDeliverShortMessage", message)).toBeNull();
    expect(call("textOfDeliver", message)).toMatchObject({ text: "ID1\0DEL" });
  });

  test("decide which rules apply to the content", () => {
    const unnamed = latin1("\0\0\0\0DEL");
    const protocol = protocolOf();
    for (const [esmClass, rules] of [
      [0x07, ["named"]],
      [0x03, []],
    ] as const) {
      const message = deliver(esmClass, unnamed);
      const broken = brokenByCode(flags.module, message);
      expect(broken.map(({ rule }) => rule)).toEqual(rules);
      expect(brokenByTree(protocol, octetsOf(message))).toEqual(broken);
    }
  });

  test("decide which size a tolerant reader expects", () => {
    const protocol = protocolOf();
    const subject = tolerantSubject(flags.module, protocol, otherVersions(flags.compiled.protocols, protocol));
    const codesOf = (esmClass: number): readonly string[] => {
      const frame = octetsOf(deliver(esmClass, latin1("ID1\0\0\0DEL")));
      // The size is stated as that of a short receipt.
      frame[22] = 7;
      expect(compareTolerant(subject, frame)).toBe("deviating");
      return subject.decodeTolerant(frame).deviations.map(({ code }) => code);
    };
    expect(codesOf(0x07)).toEqual(["wrong-length"]);
    expect(codesOf(0x0b)).toEqual(["surplus-octets"]);
  });

  test("decide whether octets are a receipt as a text", () => {
    const query = (esmClass: unknown): unknown =>
      call("readAnswer", { name: "query", esmClass, answer: latin1("id:1 stat:DELIVRD") });
    expect(query(0x46)).toMatchObject({ kind: "text", values: { id: "1", stat: "DELIVRD" } });
    expect(query(0x40)).toBeNull();
    expect(query(undefined)).toBeNull();
  });
});

describe("bits in rules", () => {
  const broken = (fields: object): readonly string[] =>
    brokenByCode(flags.module, submit(fields)).map(({ rule }) => rule);

  test.each([
    [{}, []],
    [{ esmClass: 0x81 }, ["datagram-without-path"]],
    [{ esmClass: 0x80 }, []],
    [{ esmClass: 0x04 }, ["known-type"]],
    [{ esmClass: 0x24 }, []],
    [{ esmClass: 0x40, shortMessage: new Uint8Array(0) }, ["header-fits"]],
    [{ marks: [1, 0x100, 0x80000000] }, ["marked"]],
    [{ marks: [1, 0x100, 0x80000100] }, []],
    [{ whole: 0xffffffff }, []],
    [{ whole: 0xfffffffe }, ["whole-or-none"]],
    [{ details: [{ options: 0x80000101 }, { options: 0x80000001 }] }, ["low-with-top"]],
  ])("of %j break %j", (fields, rules) => {
    expect(broken(fields)).toEqual(rules);
  });

  test.each([
    [null, []],
    [{ kind: 1 }, []],
    [{ waiting: 0x81 }, []],
    [{ waiting: 0x80 }, ["shown-fax"]],
    [{ waiting: 0x02 }, ["no-other"]],
    [{ waiting: 0x91 }, ["small"]],
    [{ others: [{ tag: 0x30, octets: Uint8Array.of(1, 2) }] }, []],
    [{ detail: { options: 0x80000001 } }, ["low-with-top"]],
  ])("of TLVs: %j break %j", (tlvs, rules) => {
    const fields = { sequenceId: 1, esmClass: 0, kinds: [], answer: new Uint8Array(0), tlvs };
    const message = Object(call("createQuery", fields));
    const broken = brokenByCode(flags.module, message);
    const own = broken.filter(({ rule }) => rule !== "tlv-octets");
    expect(own.map(({ rule }) => rule)).toEqual(rules);
    expect(brokenByTree(protocolOf(), octetsOf(message))).toEqual(broken);
  });

  test("are named by their field in findings", () => {
    expect(brokenByCode(flags.module, submit({ esmClass: 0x81 }))).toMatchObject([{ fields: ["esm_class"] }]);
    const [inside] = brokenByCode(flags.module, submit({ details: [{ options: 0x80000001 }] }));
    expect(inside).toMatchObject({ fields: ["details[0].options"], properties: ["details[0].options"] });
  });

  test("mean the same in both engines", () => {
    const protocol = protocolOf();
    const inside = protocol.messages.map((message, seed) =>
      agreeOnRules(flags.module, protocol, message, subjectOf(flags.module, protocol, message), seed),
    );
    expect(Math.max(...inside)).toBeGreaterThan(0);
  });
});

function protocolOf() {
  const [protocol] = flags.compiled.protocols;
  if (protocol === undefined) throw new Error("There is no protocol.");
  return protocol;
}

function octetsOf(message: object): Uint8Array {
  const frame = call("encode", message);
  if (frame instanceof Uint8Array) return frame;
  throw new Error("The message has no frame.");
}
