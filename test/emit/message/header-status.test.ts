import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkVector } from "../../../generated/runtime/conformance/index.js";
import { toHex } from "../../../generated/runtime/wire/index.js";
import { checkPackage } from "../../helpers/compile/check-package.js";
import { functionOf, layoutsOf, subjectOf } from "../../helpers/compile/emitted-functions.js";
import { compileRelay, hexOf, octetsOf, type Relay } from "../../helpers/compile/relay.js";
import { errorOf } from "../../helpers/values/errors.js";

/* A status in the header, which every message carries. */

let relay: Relay;

beforeAll(async () => {
  relay = await compileRelay();
});

afterAll(() => relay?.compiled.remove());

const call = (name: string, ...values: readonly unknown[]): unknown => relay.call(name, ...values);

const PUSH = "00000012000000040000000000000007002a";
const THROTTLED = "00000013800000040000005800000007313700";

describe("a status in the header", () => {
  test("is a property of every message, with its default", () => {
    expect(call("createPush", { sequenceId: 7, number: 42 })).toEqual({
      name: "push",
      commandStatus: 0,
      sequenceId: 7,
      number: 42,
    });
    expect(hexOf(call("encode", call("createPush", { sequenceId: 7, number: 42 })))).toBe(PUSH);
    expect(call("decode", octetsOf(THROTTLED))).toEqual({
      name: "push_resp",
      commandStatus: 0x58,
      sequenceId: 7,
      messageId: "17",
    });
  });

  test("passes the conformance checks, and its vectors", () => {
    const { compiled, module } = relay;
    const [protocol] = compiled.protocols;
    const message = protocol?.messages.find(({ name }) => name === "push_resp");
    if (protocol === undefined || message === undefined) throw new Error("Something is missing.");
    expect(checkPackage(module, protocol)).toEqual([]);
    const subject = subjectOf(module, protocol, message);
    for (const vector of protocol.vectors) {
      expect(checkVector(subject, layoutsOf(module), vector, octetsOf(vector.frame))).toEqual([]);
    }
    expect(protocol.vectors).toHaveLength(2);
  });

  test("of a response is never that of its request", () => {
    const request = call("createPush", { commandStatus: 3, sequenceId: 7, number: 42 });
    expect(call("reply", request, { messageId: "17" })).toMatchObject({ commandStatus: 0, sequenceId: 7 });
    expect(call("reply", request, { messageId: "", commandStatus: 0x58 })).toMatchObject({ commandStatus: 0x58 });
    const rejected = { commandId: 4, sequenceId: 7 };
    expect(call("replyTo", rejected, { push: { commandStatus: 8 } })).toMatchObject({
      commandStatus: 8,
      messageId: undefined,
    });
  });

  test("is in unknown messages, headers and views", () => {
    const unknown = octetsOf(`00000011000000990000000200000001ff`);
    const message = call("decode", unknown);
    expect(message).toMatchObject({ name: "unknown", commandStatus: 2, sequenceId: 1, commandId: 0x99 });
    expect(hexOf(call("encode", message))).toBe(toHex(unknown));
    expect(call("readHeader", octetsOf(THROTTLED))).toEqual({
      totalLength: 19,
      commandId: 0x80000004,
      commandStatus: 0x58,
      sequenceId: 7,
      messageName: "push_resp",
    });
    const view = Reflect.construct(functionOf(relay.module, "PushRespView"), []);
    const frame = octetsOf(THROTTLED);
    Reflect.apply(Reflect.get(view, "over"), view, [frame]);
    expect(Reflect.get(view, "commandStatus")).toBe(0x58);
    Reflect.set(view, "commandStatus", 8);
    expect(toHex(frame)).toBe(THROTTLED.replace("00000058", "00000008"));
  });

  test("is a key of wire JSON next to the sequence", () => {
    const json = call("frameToJson", octetsOf(THROTTLED));
    expect(JSON.stringify(json)).toBe(
      '{"protocol":"relay1","message":"push_resp","command_id":"0x80000004","status":88,"sequence_id":7,"fields":{"message_id":"17"}}',
    );
    expect(hexOf(call("jsonToFrame", json))).toBe(THROTTLED);
    const unknown = { message: "unknown", command_id: "0x00000099", status: 2, sequence_id: 1, body: { hex: "ff" } };
    expect(hexOf(call("jsonToFrame", unknown))).toBe("00000011000000990000000200000001ff");
    const without = { message: "push", sequence_id: 7, fields: { number: 42 } };
    expect(errorOf(() => call("jsonToFrame", without))).toMatchObject({ code: "wrong-type", field: "command_status" });
  });

  test("can be named by rules", () => {
    const findings = (fields: object): unknown => call("check", call("createPushResp", { sequenceId: 7, ...fields }));
    expect(findings({ messageId: "17" })).toEqual([]);
    expect(findings({ commandStatus: 0x58 })).toEqual([]);
    expect(findings({ messageId: "" })).toMatchObject([
      { rule: "id-with-success", fields: ["message_id", "command_status"] },
    ]);
  });

  test("that is invalid names its field", () => {
    const message = call("createPush", { sequenceId: 7, number: 42, commandStatus: -1 });
    expect(errorOf(() => call("encode", message))).toMatchObject({
      code: "out-of-range",
      field: "command_status",
      property: "commandStatus",
    });
    expect(errorOf(() => call("decode", octetsOf(PUSH).subarray(0, 11)))).toMatchObject({
      code: "truncated",
      field: "command_status",
      offset: 8,
    });
  });
});
