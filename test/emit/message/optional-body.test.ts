import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functionOf, layoutsOf } from "../../helpers/compile/emitted-functions.js";
import { readMessage, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { compileRelay, hexOf, octetsOf, type Relay } from "../../helpers/compile/relay.js";
import { brokenByCode, brokenByTree } from "../../helpers/engines/compare-rules.js";
import { errorOf } from "../../helpers/values/errors.js";

/* A body that may be absent: the bytes of the frame decide. */

let relay: Relay;

beforeAll(async () => {
  relay = await compileRelay();
});

afterAll(() => relay?.compiled.remove());

const call = (name: string, ...values: readonly unknown[]): unknown => relay.call(name, ...values);

const HEADER = "00000010800000090000000000000007";
const WHOLE = "0000001f80000009000000000000000701010005616263000000004b455931".replace("0000001f", "0000001f");

const ABSENT = {
  name: "routes_resp",
  commandStatus: 0,
  sequenceId: 7,
  kind: undefined,
  routes: undefined,
  padding: undefined,
  secret: undefined,
};

const BODY = { kind: 1, routes: [{ node: 5, password: "abc" }], padding: "", secret: "KEY1" };

function layoutOf(name: string) {
  const layout = layoutsOf(relay.module).messages.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`There is no message ${name}.`);
  return layout;
}

describe("a message with an optional body", () => {
  test("decodes and encodes without its body and with it", () => {
    for (const [hex, message] of [
      [HEADER, ABSENT],
      [WHOLE, { ...ABSENT, ...BODY }],
    ] as const) {
      expect(call("decode", octetsOf(hex))).toStrictEqual(message);
      expect(hexOf(call("encode", message))).toBe(hex);
      expect(call("sizeOf", message)).toBe(hex.length / 2);
      expect(readMessage(layoutOf("routes_resp"), octetsOf(hex))).toStrictEqual(message);
      expect(hexOf(writeFrame(layoutOf("routes_resp"), message))).toBe(hex);
      const target = new Uint8Array(40).fill(0xa5);
      expect(call("encodeInto", message, target, new DataView(target.buffer), 3)).toBe(3 + hex.length / 2);
      expect(hexOf(target)).toBe("a5a5a5" + hex + "a5".repeat(37 - hex.length / 2));
    }
  });

  test("is created without it if nothing of it is given, else with its defaults", () => {
    expect(call("createRoutesResp", { sequenceId: 7 })).toStrictEqual(ABSENT);
    const { padding: _, ...given } = BODY;
    expect(call("createRoutesResp", { sequenceId: 7, ...given })).toStrictEqual({ ...ABSENT, ...BODY });
  });

  test("with a part of it is an error at the first field that is missing", () => {
    const message = call("createRoutesResp", { sequenceId: 7, kind: 1, secret: "KEY1" });
    for (const encode of ["encode", "encodeRoutesResp"]) {
      expect(errorOf(() => call(encode, message))).toMatchObject({ code: "wrong-type", field: "routes" });
    }
    expect(errorOf(() => writeFrame(layoutOf("routes_resp"), { ...ABSENT, kind: 1 }))).toMatchObject({
      code: "wrong-type",
      field: "routes",
    });
  });

  test("has a guard that tells", () => {
    expect(call("hasRoutesRespBody", ABSENT)).toBe(false);
    expect(call("hasRoutesRespBody", { ...ABSENT, kind: 1 })).toBe(true);
  });

  test("rejects a body that is cut, at its field", () => {
    const cut = WHOLE.slice(0, 34).replace("0000001f", "00000011");
    expect(errorOf(() => call("decode", octetsOf(cut)))).toMatchObject({
      code: "body-too-short",
      field: "route_count",
    });
    expect(errorOf(() => call("decode", octetsOf(WHOLE.slice(0, 32))))).toMatchObject({
      code: "truncated",
      offset: 16,
    });
    expect(errorOf(() => call("decode", octetsOf(HEADER.replace("00000010", "0000000f"))))).toMatchObject({
      code: "frame-length",
    });
  });

  test("is read by a view, which cannot give it one", () => {
    const view = Reflect.construct(functionOf(relay.module, "RoutesRespView"), []);
    const over = (hex: string): unknown => Reflect.apply(Reflect.get(view, "over"), view, [octetsOf(hex)]);
    over(WHOLE);
    expect([view.kind, view.routes, view.routeCount]).toEqual([1, BODY.routes, 1]);
    over(HEADER);
    expect([view.sequenceId, view.kind, view.routes, view.routeCount, view.routesAt(0)]).toEqual([
      7,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(errorOf(() => Reflect.set(view, "kind", 2))).toMatchObject({
      code: "no-room",
      field: "kind",
      message: "RELAY 1 routes_resp kind: expected a frame with a body, got only a header.",
    });
    expect(hexOf(call("encode", view))).toBe(HEADER);
    over(WHOLE);
    expect(hexOf(call("encode", view))).toBe(WHOLE);
  });

  test("has no fields in wire JSON", () => {
    const json = call("frameToJson", octetsOf(HEADER));
    expect(json).toEqual({
      protocol: "relay1",
      message: "routes_resp",
      command_id: "0x80000009",
      status: 0,
      sequence_id: 7,
    });
    expect(hexOf(call("jsonToFrame", json))).toBe(HEADER);
    expect(hexOf(call("jsonToFrame", call("frameToJson", octetsOf(WHOLE))))).toBe(WHOLE);
    expect(
      errorOf(() => call("jsonToFrame", { message: "routes_resp", status: 0, sequence_id: 7, fields: {} })),
    ).toMatchObject({ code: "wrong-type", field: "kind" });
  });

  test("is masked for logs, and its rules are those of the body", () => {
    expect(call("redact", ABSENT)).toStrictEqual(ABSENT);
    expect(call("redact", { ...ABSENT, ...BODY })).toMatchObject({
      secret: "****",
      routes: [{ node: 5, password: "***" }],
    });
    expect(call("check", call("createPushResp", { sequenceId: 7, commandStatus: 8 }))).toEqual([]);
    expect(call("check", call("createPushResp", { sequenceId: 7, messageId: "" }))).toMatchObject([
      { rule: "id-with-success" },
    ]);
  });

  test("is present as the specification expects, or there is a finding", () => {
    const protocol = relay.compiled.protocols[0];
    if (protocol === undefined) throw new Error("There is no protocol.");
    const finding = {
      rule: "body-as-status",
      severity: "warning",
      fields: ["command_status"],
      en: "The body is present if and only if status == ok.",
      zh: "当且仅当status == ok时带有消息体。",
      section: null,
    };
    const both = [0, 0x58, 8].flatMap((commandStatus) => [
      { commandStatus, messageId: undefined },
      { commandStatus, messageId: "17" },
    ]);
    const found = both.map((fields) => {
      const message = call("createPushResp", { sequenceId: 7, ...fields });
      const frame = octetsOf(hexOf(call("encode", message)));
      expect(brokenByCode(relay.module, Object(message))).toEqual(brokenByTree(protocol, frame));
      expect(hexOf(call("encodeChecked", message))).toBe(hexOf(frame));
      return call("check", message);
    });
    expect(found).toEqual([[finding], [], [], [finding], [], [finding]]);
  });

  test("is complete for tolerant reading in both forms, and answers rejected requests", () => {
    for (const hex of [HEADER, WHOLE]) {
      const read = call("decodeTolerant", octetsOf(hex));
      expect(read).toMatchObject({ deviations: [] });
      expect(call("isComplete", Reflect.get(Object(read), "message"))).toBe(true);
    }
    expect(call("isComplete", { ...ABSENT, kind: 1 })).toBe(false);
    expect(call("replyTo", { commandId: 9, sequenceId: 7 }, { routes: {} })).toStrictEqual(ABSENT);
  });

  test("whose getters throw names the property", () => {
    const message = { ...ABSENT };
    Object.defineProperty(message, "kind", {
      get: () => {
        throw new Error("no");
      },
    });
    expect(errorOf(() => call("encode", message))).toMatchObject({ code: "unreadable", field: "kind" });
  });
});
