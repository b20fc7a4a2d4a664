import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as from20 from "../../../generated/cmpp20/convert.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import * as from30 from "../../../generated/cmpp30/convert.js";

/* Status reports inside messages: 2.0 defines 60 bytes, 3.0 defines 71. */

const report = {
  msgId: 1n,
  stat: "DELIVRD",
  submitTime: "0211111111",
  doneTime: "0211111112",
  destTerminalId: "13800138000",
  smscSequence: 9,
};
const octets60 = cmpp20.encodeMtStatusReport60(report);
const octets71 = cmpp20.encodeMtStatusReport71(report);

function deliver(msgContent: Uint8Array, registeredDelivery = 1) {
  const fields = {
    sequenceId: 1,
    msgId: 2n,
    destId: "10690001",
    serviceId: "",
    feeUserType: 0,
    msgSrc: "",
    feeType: "",
    feeCode: "",
    msgFmt: 0,
    srcTerminalId: "13800138000",
  };
  return { ...fields, registeredDelivery, msgContent };
}

/** The changes of the content, with the number of bytes before and after. */
function changesOf(changes: readonly from20.Change[]) {
  return changes
    .filter(({ field }) => field.startsWith("Msg_Content"))
    .map(({ kind, field, from, to }) => [kind, field, sizeOf(from), sizeOf(to)]);
}

function sizeOf(value: unknown): unknown {
  return value instanceof Uint8Array ? value.length : value;
}

describe("the report in a CMPP_DELIVER", () => {
  test("has 71 bytes in 3.0", () => {
    const { message, changes } = from20.convertDeliver(cmpp20.createDeliver(deliver(octets60)), "cmpp30");
    expect(message.msgContent).toEqual(octets71);
    expect(cmpp30.statusReportOf(message)).toEqual(report);
    expect(changesOf(changes)).toEqual([["converted", "Msg_Content", 60, 71]]);
    expect(cmpp30.checkDeliver(cmpp30.decodeDeliver(cmpp30.encodeDeliver(message)))).toEqual([]);
  });

  test("has 60 bytes in 2.0, and lists a number that is too long and a state that 2.0 does not define", () => {
    const long = { ...report, stat: "IA:0001", destTerminalId: "9".repeat(32) };
    const source = cmpp30.createDeliver(deliver(cmpp30.encodeMtStatusReport71(long)));
    const { message, changes } = from30.convertDeliver(source, "cmpp20");
    expect(cmpp20.statusReportOf(message)).toEqual({ ...long, destTerminalId: "9".repeat(21) });
    expect(changesOf(changes)).toEqual([
      ["unknown-value", "Msg_Content.Stat", "IA:0001", "IA:0001"],
      ["shortened", "Msg_Content.Dest_terminal_Id", "9".repeat(32), "9".repeat(21)],
      ["converted", "Msg_Content", 71, 60],
    ]);
  });

  test("is kept if it has the size of the other version already", () => {
    const to30 = from20.convertDeliver(cmpp20.createDeliver(deliver(octets71)), "cmpp30");
    expect([to30.message.msgContent, changesOf(to30.changes)]).toEqual([octets71, []]);
    const to20 = from30.convertDeliver(cmpp30.createDeliver(deliver(octets60)), "cmpp20");
    expect([to20.message.msgContent, changesOf(to20.changes)]).toEqual([octets60, []]);
  });

  test.each([0, 15, 59, 61, 70, 72])("of %i bytes is kept, and listed", (size) => {
    const content = new Uint8Array(size).fill(0x41);
    const { message, changes } = from20.convertDeliver(cmpp20.createDeliver(deliver(content)), "cmpp30");
    expect(message.msgContent).toEqual(content);
    expect(changesOf(changes)).toEqual([["kept", "Msg_Content", size, size]]);
  });

  test("is a text without its mark, and not converted", () => {
    const { message, changes } = from20.convertDeliver(cmpp20.createDeliver(deliver(octets60, 0)), "cmpp30");
    expect([message.msgContent, changesOf(changes)]).toEqual([octets60, []]);
  });

  test("shares no memory with the message", () => {
    const source = cmpp30.createDeliver(deliver(octets60.slice()));
    const { message } = from30.convertDeliver(source, "cmpp20");
    message.msgContent[0] = 0xff;
    expect(source.msgContent).toEqual(octets60);
  });

  test("is explained in both languages, without its values", () => {
    const explain = (content: Uint8Array, language: "en" | "zh") =>
      from20
        .convertDeliver(cmpp20.createDeliver(deliver(content)), "cmpp30")
        .changes.filter(({ field }) => field === "Msg_Content")
        .map((change) => from20.explainChange(change, language));
    expect([explain(octets60, "en"), explain(octets60, "zh")]).toEqual([
      ["Msg_Content (msgContent): its structure has 71 bytes in CMPP 3.0."],
      ["Msg_Content（msgContent）：其中的结构在CMPP 3.0中为71字节。"],
    ]);
    const short = octets60.slice(0, 20);
    expect([explain(short, "en"), explain(short, "zh")]).toEqual([
      ["Msg_Content (msgContent): it holds no structure that CMPP 2.0 defines, so the bytes were kept."],
      ["Msg_Content（msgContent）：其中没有CMPP 2.0定义的结构，因此字节保持不变。"],
    ]);
  });
});

test("the report in a CMPP_FWD is converted, and other forwarded messages are not", () => {
  const fields = {
    sequenceId: 1,
    msgId: 2n,
    serviceId: "",
    feeUserType: 0,
    msgSrc: "",
    feeType: "",
    feeCode: "",
    sourceId: "0",
    destinationId: "0",
    nodesCount: 1,
    msgFmt: 0,
    srcId: "1",
  };
  const fwd = (msgFwdType: number) => ({
    ...cmpp20.createFwd({ ...fields, msgFwdType, destId: ["1"], msgContent: octets60 }),
  });
  const converted = [0, 1, 2, 3].map((kind) => from20.convertFwd(fwd(kind), "cmpp30").message.msgContent.length);
  expect(converted).toEqual([60, 60, 71, 60]);
});

test("every report of 2.0 is the same after a conversion to 3.0 and back", () => {
  const ascii = (maxLength: number) =>
    fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength });
  const reports = fc.record({
    msgId: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    stat: ascii(7),
    submitTime: ascii(10),
    doneTime: ascii(10),
    destTerminalId: ascii(21),
    smscSequence: fc.nat(),
  });
  fc.assert(
    fc.property(reports, (each) => {
      const message = cmpp20.createDeliver(deliver(cmpp20.encodeMtStatusReport60(each)));
      const there = from20.convertDeliver(message, "cmpp30").message;
      expect(cmpp30.statusReportOf(there)).toEqual(each);
      expect(from30.convertDeliver(there, "cmpp20").message).toEqual(message);
    }),
    { numRuns: 300, seed: 11 },
  );
});
