import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../generated/cmpp20/index.js";
import * as cmpp30 from "../../generated/cmpp30/index.js";
import { isTextError, Reassembler } from "../../generated/runtime/text/index.js";
import * as octets from "../../generated/runtime/wire/index.js";
import { sound20, sound30 } from "../helpers/values/valid-messages.js";
import { functionOf } from "../helpers/compile/emitted-functions.js";

/* The meaning of values in the schema: texts, descriptions, personal data. */

/** Calls a function of one of the versions: TypeScript accepts only arguments that are valid for both. */
function call(module: object, name: string, ...values: readonly unknown[]): unknown {
  return Reflect.apply(functionOf(module, name), null, values);
}

const modules = [
  ["CMPP 2.0", cmpp20, sound20],
  ["CMPP 3.0", cmpp30, sound30],
] as const;

describe.each(modules)("texts of %s", (_, module, sound) => {
  test("are encoded and decoded, and get a format, with the codings of the schema", () => {
    expect(octets.toHex(module.encodeText("\u4e2d", 8))).toBe("4e2d");
    expect(octets.toHex(module.encodeText("\u4e2d", 15))).toBe("d6d0");
    expect(module.decodeText(Uint8Array.of(0xd6, 0xd0), 15)).toBe("\u4e2d");
    expect(module.decodeText(Uint8Array.of(1), 4)).toBe(null);
    expect(module.decodeText(Uint8Array.of(1), 24)).toBe(null);
    expect([module.chooseTextFormat("a"), module.chooseTextFormat("\u4e2d")]).toEqual([0, 8]);
    expect(module.chooseTextFormat("\u4e2d", { gb: true })).toBe(15);
  });

  test("have the maximum sizes of the schema", () => {
    expect(module.splitText("a".repeat(160), { reference: 1 }).length).toBe(1);
    expect(module.splitText("a".repeat(306), { reference: 1 }).map(({ content }) => content.length)).toEqual([
      159, 159,
    ]);
    expect(module.splitText("\u4e2d".repeat(70), { reference: 1 }).length).toBe(1);
    expect(module.splitText("\u4e2d".repeat(71), { reference: 1 }).map(({ content }) => content.length)).toEqual([
      140, 14,
    ]);
  });

  test("are split into messages and joined again", async () => {
    const text = "\u4e2d\u6587".repeat(100);
    const submits = module
      .splitSubmitText(text, { reference: 7 })
      .map((fields) => ({ ...sound.CMPP_SUBMIT, ...fields }));
    expect(submits.map(({ pkNumber, pkTotal, tpUdhi }) => [pkNumber, pkTotal, tpUdhi])).toEqual([
      [1, 3, 1],
      [2, 3, 1],
      [3, 3, 1],
    ]);
    expect(submits.map((submit) => module.textOfSubmit(submit).text).join("")).toBe(text);
    expect(submits.map((submit) => call(module, "checkSubmit", submit))).toEqual([[], [], []]);
    const reassembler = new Reassembler(module.textFormats);
    const outcomes = [];
    for (const [index, { msgContent, msgFmt, tpUdhi }] of submits.toReversed().entries()) {
      const deliver = { ...sound.CMPP_DELIVER, msgId: BigInt(index), msgContent, msgFmt, tpUdhi };
      const { outcome } = await reassembler.add(module.partOfDeliver(deliver));
      outcomes.push(outcome);
    }
    expect(outcomes.at(-1)).toMatchObject({ kind: "complete", message: { text, ids: [2n, 1n, 0n] } });
  });

  test("are null if the content is a report, and throw if it is invalid", () => {
    expect(module.textOfDeliver({ ...sound.CMPP_DELIVER, registeredDelivery: 1 })).toBe(null);
    expect(module.textOfDeliver(sound.CMPP_DELIVER)?.text).toBe("11111");
    expect(module.textOfFwd({ ...sound.CMPP_FWD, msgFwdType: 2 })).toBe(null);
    expect(module.textOfFwd({ ...sound.CMPP_FWD, msgFwdType: 3 })).toBe(null);
    let error: unknown = null;
    try {
      module.textOfSubmit({ msgContent: Uint8Array.of(0x61, 0x80), msgFmt: 0, tpUdhi: 0 });
    } catch (caught) {
      error = caught;
    }
    expect(isTextError(error)).toBe(true);
    expect(error).toMatchObject({ code: "not-decodable", offset: 1 });
  });
});

describe("values in words", () => {
  test.each([
    [cmpp30.describeSubmitResult(10, "en"), "Src_Id is wrong"],
    [cmpp30.describeSubmitResult(10, "zh"), "Src_Id\u9519\u8bef"],
    [cmpp20.describeSubmitResult(10, "en"), "Another error"],
    [cmpp30.describeSubmitResult(202, "en"), "An error outside of the specification, which some gateways return"],
    [cmpp30.describeSubmitResult(300, "en"), null],
    [cmpp30.describeStat("DELIVRD", "en"), "Delivered"],
    [cmpp30.describeStat("MA:0001", "en"), "The SMSC gave no response; its code follows"],
    [cmpp20.describeStat("CB:0001", "en"), "The SCP for prepaid gave an error response; its code follows"],
    [cmpp20.describeStat("IC:0001", "en"), null],
    [
      cmpp30.describeStat("IC:0001", "zh"),
      "\u672a\u6536\u5230\u4e0b\u4e00\u7ea7ISMG\u7684\u72b6\u6001\u62a5\u544a\uff08\u540e\u8ddf\u9519\u8bef\u7801\uff09",
    ],
    [cmpp30.describeStat("?", "en"), null],
    [
      cmpp20.describeStat("HD:0001", "en"),
      "Defined by operators, not by the specification: blocked before delivery because of the number, for example by a blacklist or a limit; a code follows",
    ],
    [cmpp30.describeMsgFmt(8, "zh"), "UCS2\u7f16\u7801"],
    [cmpp30.describeConnectStatus(3, "en"), "Authentication failed"],
  ])("%s", (described, expected) => expect(described).toBe(expected));
});

test.each(["MI:0024", "MK:0001", "MN:0001", "HD:31", "CJ:0007", "MH:0001", "MO:0008", "AP:2", "NOSEND"])(
  "the state %s is described as one of operators",
  (state) => {
    for (const { describeStat } of [cmpp20, cmpp30]) {
      expect(describeStat(state, "en")).toContain("Defined by operators, not by the specification: ");
      expect(describeStat(state, "zh")).toContain("运营商自定义，规范未定义：");
    }
  },
);

describe.each(modules)("a message of %s for logs", (_, module, sound) => {
  const secret = new Uint8Array(16).fill(0x2a);

  test("has no number, content or digest, and is otherwise the same", () => {
    const submit = {
      ...sound.CMPP_SUBMIT,
      feeTerminalId: "13900139000",
      destTerminalId: ["13800138000", "+8613800138000", "12345"],
    };
    const before = structuredClone(submit);
    expect(call(module, "redact", submit)).toEqual({
      ...submit,
      feeTerminalId: "139****9000",
      destTerminalId: ["138****8000", "+86*******8000", "*****"],
      msgContent: new Uint8Array(5).fill(0x2a),
    });
    expect(submit).toEqual(before);
    expect(call(module, "redact", sound.CMPP_CONNECT)).toEqual({ ...sound.CMPP_CONNECT, authenticatorSource: secret });
    expect(call(module, "redact", sound.CMPP_CONNECT_RESP)).toMatchObject({ status: 0, authenticatorIsmg: secret });
    expect(call(module, "redact", sound.CMPP_QUERY)).toBe(sound.CMPP_QUERY);
    expect(call(module, "sizeOf", call(module, "redact", submit))).toBe(call(module, "sizeOf", submit));
  });

  test("with an unknown command shows no byte of its body", () => {
    const unknown = { name: "unknown", sequenceId: 1, commandId: 0x99, body: Uint8Array.of(1, 2) } as const;
    expect(call(module, "redact", unknown)).toEqual({ ...unknown, body: Uint8Array.of(0x2a, 0x2a) });
  });

  test("hides the receiver of a report", () => {
    const report = { msgId: 1n, stat: "DELIVRD", submitTime: "2610210805", doneTime: "2610210806", smscSequence: 7 };
    expect(module.redactMtStatusReport71({ ...report, destTerminalId: "13800138000" })).toEqual({
      ...report,
      destTerminalId: "138****8000",
    });
  });
});
