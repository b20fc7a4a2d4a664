import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMessage } from "../../../generated/runtime/interpreter/index.js";
import { checkPackage } from "../../helpers/compile/check-package.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { functionOf, layoutsOf, subjectOf } from "../../helpers/compile/emitted-functions.js";
import { hexOf, octetsOf } from "../../helpers/compile/relay.js";
import { agreeOnErrors, agreeOnMessages, agreeOnOctets, agreeOnViews } from "../../helpers/engines/compare-engines.js";
import { errorOf } from "../../helpers/values/errors.js";

/* Digits as values of TLVs: alone, several, with parts, in a structure, and in one that ends with another structure. */

const EXPLAINED = "en: Something., zh: 某物。";

const PROTOCOL = `
protocol: CELLS
en: A protocol with digits in TLVs.
zh: TLV中带有BCD数字的协议。
versions: [{ version: "1", id: cells }]
byte-order: big-endian
parties: { Client: { en: The client, zh: 客户端 }, Server: { en: The server, zh: 服务器 } }
limits: { max-octets: 300 }
tlv: { tag: 2, length: 1 }
header:
  - { name: length, type: Unsigned Integer, octets: 4, role: length, ${EXPLAINED} }
  - { name: command, type: Unsigned Integer, octets: 4, role: command, ${EXPLAINED} }
  - { name: sequence, type: Unsigned Integer, octets: 4, role: sequence, ${EXPLAINED} }
`;

const TYPES = `
types:
  Day: { type: Digits, octets: 2, ${EXPLAINED}, parts: [
    { name: Month, digits: 2, ${EXPLAINED} }, { name: Date, digits: 2, ${EXPLAINED} }] }
  Named: { ${EXPLAINED}, fields: [
    { name: Name, type: Octet String, octets: 3, natural: true, ${EXPLAINED} }] }
  Stay: { ${EXPLAINED}, fields: [
    { name: From, type: Day }, { name: Port, type: Unsigned Integer, octets: 1, ${EXPLAINED} }] }
  Visit: { ${EXPLAINED}, fields: [{ name: On, type: Day }, { name: Place, type: Named, ${EXPLAINED} }] }
tlvs:
  cell: { tag: 1, type: Digits, octets: 3, personal: number, ${EXPLAINED} }
  days: { tag: 2, type: Day, several: true }
  stay: { tag: 3, type: Stay }
  visit: { tag: 4, type: Visit }
`;

const PING = `
operation: Ping
${EXPLAINED.replace(", ", "\n")}
legs: [Client -> Server]
request:
  name: ping
  id: 1
  tlvs: [cell, days, stay, visit]
  rules: [{ id: own-cell, require: "not has(tlvs.cell) or begins(tlvs.cell, '46')", ${EXPLAINED} }]
response: { name: pong, id: 2 }
`;

const CELLS = new Map([
  ["cells/protocol.yaml", PROTOCOL],
  ["cells/types/types.yaml", TYPES],
  ["cells/messages/ping.yaml", PING],
]);

let compiled: CompiledPackage;
let module: object;

beforeAll(async () => {
  compiled = await compilePackage(CELLS);
  module = await compiled.load("cells");
});

afterAll(() => compiled?.remove());

const call = (name: string, ...values: readonly unknown[]): unknown =>
  Reflect.apply(functionOf(module, name), null, values);

/** A frame of ping with these TLVs. */
function frameOf(spaced: string): Uint8Array {
  const body = `0000000100000007${spaced.replaceAll(" ", "")}`;
  return octetsOf(((body.length + 8) / 2).toString(16).padStart(8, "0") + body);
}

const bytes = (tag: number, hex: string) => ({ tag, octets: octetsOf(hex) });

describe("digits in TLVs", () => {
  test.each([
    ["are strings", "0001 03 460011", { cell: "460011" }],
    ["may be several", "0002 02 0131 0002 02 1224", { days: ["0131", "1224"] }],
    ["are in structures", "0003 03 0229 ff", { stay: { from: "0229", port: 255 } }],
    ["may precede a tail", "0004 04 0229 6162", { visit: { on: "0229", place: { name: "ab" } } }],
    ["stay bytes with a half above 9", "0001 03 4600a1", { others: [bytes(1, "4600a1")] }],
    ["stay bytes with a half above 9 in the last octet", "0001 03 46001b", { others: [bytes(1, "46001b")] }],
    ["stay bytes of another size", "0001 02 4600", { others: [bytes(1, "4600")] }],
    [
      "stay bytes from the first that are no digits on",
      "0002 02 0131 0002 02 0a31 0002 02 0101",
      { days: ["0131"], others: [bytes(2, "0a31"), bytes(2, "0101")] },
    ],
    ["stay bytes in a structure", "0003 03 022f 01", { others: [bytes(3, "022f01")] }],
    ["stay bytes before a tail", "0004 03 0c29 61", { others: [bytes(4, "0c2961")] }],
    ["stay bytes before a tail that is too long", "0004 06 0229 61626364", { others: [bytes(4, "022961626364")] }],
  ])("%s", (_, spaced, tlvs) => {
    const frame = frameOf(spaced);
    const message = { name: "ping", sequenceId: 7, tlvs };
    expect(call("decode", frame)).toEqual(message);
    const layout = layoutsOf(module).messages.find(({ name }) => name === "ping");
    expect(layout && readMessage(layout, frame)).toEqual(message);
    expect(hexOf(call("encode", message))).toBe(hexOf(frame));
    expect(hexOf(call("jsonToFrame", call("frameToJson", frame)))).toBe(hexOf(frame));
  });

  test.each([
    [{ cell: "46001" }, "wrong-type", "tlvs.cell"],
    [{ cell: "46001x" }, "wrong-character", "tlvs.cell"],
    [{ days: ["0131", "01311"] }, "too-long", "tlvs.days[1]"],
    [{ stay: { from: 229, port: 1 } }, "wrong-type", "tlvs.stay.From"],
  ])("%j is an error at its TLV", (tlvs, code, field) => {
    expect(errorOf(() => call("encode", { name: "ping", sequenceId: 7, tlvs }))).toMatchObject({ code, field });
  });

  test("are strings in rules, and zeros in logs", () => {
    const message = { name: "ping", sequenceId: 7, tlvs: { cell: "310011" } };
    expect(call("check", message)).toMatchObject([{ rule: "own-cell" }]);
    expect(call("check", { ...message, tlvs: { cell: "460011" } })).toEqual([]);
    expect(call("redact", message)).toMatchObject({ tlvs: { cell: "000000" } });
  });

  test("pass the conformance checks, and the engines agree", () => {
    for (const protocol of compiled.protocols) {
      expect(checkPackage(module, protocol)).toEqual([]);
      for (const message of protocol.messages) {
        const subject = subjectOf(module, protocol, message);
        agreeOnMessages(subject, 100, 1);
        agreeOnErrors(subject, 200, 2);
        agreeOnOctets(subject, 400, 3);
        agreeOnViews(subject, 50, 4);
      }
    }
  });
});
