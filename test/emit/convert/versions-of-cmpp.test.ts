import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as from20 from "../../../generated/cmpp20/convert.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import * as from30 from "../../../generated/cmpp30/convert.js";
import { md5 } from "../../../generated/runtime/node/index.js";
import { type MessageLayout, readMessage, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { caught } from "../../helpers/engines/caught.js";
import { arbitraryMessage } from "../../helpers/values/arbitrary-message.js";
import { conversionOf, predicted } from "./conversion-of.js";

const sides = {
  cmpp20: { module: from20, layouts: cmpp20.layouts },
  cmpp30: { module: from30, layouts: cmpp30.layouts },
} as const;

const LOSSES: readonly string[] = ["lost", "shortened", "limited", "padded", "converted"];

function layoutOf(id: keyof typeof sides, name: string): MessageLayout {
  const layout = sides[id].layouts.messages.find((message) => message.name === name);
  if (layout === undefined) throw new Error(`${id} has no ${name}.`);
  return layout;
}

/**
 * The values that only the way back changed: a message that already had the default of the other version keeps it, and gets
 * that of its own version on the way back.
 */
function defaultsOfBoth(there: ReturnType<typeof conversionOf>, back: ReturnType<typeof conversionOf>): object {
  const replaced = back.changes.filter(
    ({ kind, property }) => kind === "other-default" && !there.changes.some((change) => change.property === property),
  );
  return Object.fromEntries(replaced.map(({ property, to }) => [property, to]));
}

const names = cmpp20.layouts.messages
  .map(({ name }) => name)
  .filter((name) => cmpp30.layouts.messages.some((other) => other.name === name));

describe.each([
  ["cmpp20", "cmpp30"],
  ["cmpp30", "cmpp20"],
] as const)("%s to %s and back", (own, other) => {
  test.each(names)("%s differs by exactly the listed changes", (name) => {
    const [layout, target] = [layoutOf(own, name), layoutOf(other, name)];
    fc.assert(
      fc.property(arbitraryMessage(layout), (message) => {
        const there = conversionOf(sides[own].module, "convert", message, other);
        expect(there.message).toEqual(predicted(message, there.changes, target));
        expect(readMessage(target, writeFrame(target, there.message))).toEqual(there.message);
        const back = conversionOf(sides[other].module, "convert", there.message, own);
        expect(back.message).toEqual(predicted(there.message, back.changes, layout));
        const isLossy = [...there.changes, ...back.changes].some(({ kind }) => LOSSES.includes(kind));
        expect(back.message).toEqual(isLossy ? back.message : { ...message, ...defaultsOfBoth(there, back) });
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

test("a login of 2.0 with the version number of 3.0 gets that of 2.0 on the way back, which is listed", () => {
  const authenticatorSource = new Uint8Array(16);
  const login = { sequenceId: 1, sourceAddr: "900001", authenticatorSource, timestamp: 0, version: 0x30 };
  const there = from20.convertConnect(cmpp20.createConnect(login), "cmpp30");
  expect([there.message.version, there.changes]).toEqual([0x30, []]);
  const back = from30.convertConnect(there.message, "cmpp20");
  expect(back.message.version).toBe(0x20);
  expect(back.changes).toMatchObject([{ kind: "other-default", property: "version", from: 0x30, to: 0x20 }]);
});

const submit30 = cmpp30.createSubmit({
  sequenceId: 7,
  serviceId: "TEST",
  feeUserType: 2,
  msgSrc: "900001",
  feeType: "01",
  feeCode: "000010",
  srcId: "10690001",
  destTerminalId: ["13800138000", "9".repeat(32)],
  destTerminalType: 1,
  msgContent: Uint8Array.of(1, 2, 3),
  linkId: "LINK",
});

describe("a submit of 3.0 as 2.0", () => {
  const { message, changes } = from30.convertSubmit(submit30, "cmpp20");

  test("lists the shortened number, the invented and the lost fields", () => {
    expect(changes.map(({ kind, field, property, from, to }) => [kind, field, property, from, to])).toEqual([
      ["shortened", "Dest_terminal_Id[1]", "destTerminalId[1]", "9".repeat(32), "9".repeat(21)],
      ["invented", "Reserve", "reserve", undefined, ""],
      ["lost", "Dest_terminal_type", "destTerminalType", 1, undefined],
      ["lost", "LinkID", "linkId", "LINK", undefined],
    ]);
    expect(message.destTerminalId).toEqual(["13800138000", "9".repeat(21)]);
  });

  test("has the properties of its version, in the order of create", () => {
    expect(Object.keys(message)).toEqual(Object.keys(cmpp20.createSubmit(message)));
    expect(cmpp20.decode(cmpp20.encode(message))).toEqual(message);
  });

  test("shares no memory with the message", () => {
    message.msgContent[0] = 9;
    expect(submit30.msgContent[0]).toBe(1);
    expect(message.destTerminalId).not.toBe(submit30.destTerminalId);
  });

  test("explains the changes in both languages", () => {
    expect(changes.map((change) => from30.explainChange(change, "en")).slice(0, 2)).toEqual([
      "Dest_terminal_Id[1] (destTerminalId[1]): the field has at most 21 bytes in CMPP 2.0.",
      "Reserve (reserve): CMPP 3.0 has no such field, so it has its default or is empty.",
    ]);
    expect(changes.map((change) => from30.explainChange(change, "zh")).slice(0, 2)).toEqual([
      "Dest_terminal_Id[1]（destTerminalId[1]）：CMPP 2.0的此字段至多21字节。",
      "Reserve（reserve）：CMPP 3.0没有此字段，因此取默认值或留空。",
    ]);
  });
});

test("a result that one byte cannot hold becomes 255, never 0", () => {
  const results = [255, 256, 300, 512, 2 ** 32 - 1].map(
    (result) => from30.convert(cmpp30.createSubmitResp({ sequenceId: 1, msgId: 2n, result }), "cmpp20").message.result,
  );
  expect(results).toEqual([255, 255, 255, 255, 255]);
});

test("a version number of its own version becomes that of the other; any other is kept", () => {
  const versionOf = (version: number) => {
    const authenticatorSource = new Uint8Array(16);
    const connect = cmpp20.createConnect({
      sequenceId: 1,
      sourceAddr: "9",
      authenticatorSource,
      timestamp: 0,
      version,
    });
    const { message, changes } = from20.convertConnect(connect, "cmpp30");
    return [message.version, ...changes.map(({ kind }) => kind)];
  };
  expect(versionOf(0x20)).toEqual([0x30, "other-default"]);
  expect(versionOf(0x30)).toEqual([0x30]);
  expect(versionOf(0x21)).toEqual([0x21]);
});

test("values that only the own version defines are kept and listed", () => {
  const submit = cmpp20.createSubmit({ ...submit30, registeredDelivery: 2, destTerminalId: ["1"] });
  const { message, changes } = from20.convertSubmit(submit, "cmpp30");
  expect(message.registeredDelivery).toBe(2);
  expect(changes).toContainEqual(
    expect.objectContaining({ kind: "unknown-value", property: "registeredDelivery", from: 2, to: 2 }),
  );
});

describe("the digest of a gateway", () => {
  const authenticatorSource = new Uint8Array(16).fill(7);
  const unsigned = { sequenceId: 1, status: 0, authenticatorIsmg: new Uint8Array(16) };
  const digest = cmpp20.computeConnectRespAuthenticatorIsmg(unsigned, { authenticatorSource }, { shared: "s" }, md5);
  const response = cmpp20.createConnectResp({ ...unsigned, authenticatorIsmg: digest });

  test("is listed, because Status has another width, and is wrong in the other version", () => {
    const { message, changes } = from20.convertConnectResp(response, "cmpp30");
    expect(changes.map(({ kind, property }) => [kind, property])).toContainEqual([
      "outdated-digest",
      "authenticatorIsmg",
    ]);
    expect(cmpp30.verifyConnectRespAuthenticatorIsmg(message, { authenticatorSource }, { shared: "s" }, md5)).toBe(
      false,
    );
  });

  test("is not listed if it is empty", () => {
    const { changes } = from20.convertConnectResp(cmpp20.createConnectResp(unsigned), "cmpp30");
    expect(changes.map(({ kind }) => kind)).toEqual(["other-default"]);
  });

  test("of a client stays valid", () => {
    const connect = { sequenceId: 1, sourceAddr: "900001", timestamp: 1021080510, version: 0x20 };
    const proof = cmpp20.computeConnectAuthenticatorSource(connect, { shared: "s" }, md5);
    const login = cmpp20.createConnect({ ...connect, authenticatorSource: proof });
    const { message } = from20.convertConnect(login, "cmpp30");
    expect(cmpp30.verifyConnectAuthenticatorSource(message, { shared: "s" }, md5)).toBe(true);
  });
});

describe("invalid input throws an EncodeError", () => {
  const convert = (message: unknown, to: unknown) => () => conversionOf(from20, "convert", message, to);
  const terminate = cmpp20.createTerminate({ sequenceId: 1 });

  test.each([
    ["null", convert(null, "cmpp30")],
    ["a message without a name", convert({}, "cmpp30")],
    ["a message that the other version lacks", convert({ name: "CMPP_GET_ROUTE", sequenceId: 1 }, "cmpp30")],
    ["an inherited name", convert({ name: "toString" }, "cmpp30")],
    ["an invalid value", convert({ ...terminate, sequenceId: -1 }, "cmpp30")],
    ["an unknown version", convert(terminate, "cmpp40")],
    ["the own version", convert(terminate, "cmpp20")],
    ["a version of another type", convert(terminate, { toString: () => "cmpp30" })],
    [
      "a message that throws",
      convert(
        {
          get name() {
            throw new Error("no");
          },
        },
        "cmpp30",
      ),
    ],
    ["a missing version in one message", () => conversionOf(from20, "convertTerminate", terminate, undefined)],
  ])("%s", (_, work) => {
    expect(cmpp20.isEncodeError(caught(work))).toBe(true);
  });

  test("that names the versions", () => {
    expect(caught(convert(terminate, "cmpp40")).message).toBe('CMPP 2.0 to: expected one of cmpp30, got "cmpp40".');
  });
});
