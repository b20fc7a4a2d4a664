import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as sgip12 from "../../../generated/sgip12/index.js";
import * as sgip13 from "../../../generated/sgip13/index.js";
import { explainDeviation, toHex } from "../../../generated/runtime/index.js";
import { readTolerant } from "../../../generated/runtime/tolerant/index.js";
import { readingsOfProtocol } from "../../../generator/tables/index.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { layoutsOf } from "../../helpers/compile/emitted-functions.js";
import { octetsOf } from "../../helpers/compile/relay.js";
import { compareTolerant, tolerantSubject, type TolerantSubject } from "../../helpers/engines/compare-tolerant.js";
import { protocolText } from "../../helpers/protocol-text.js";

/* Messages that peers also send under other commands. */

describe.each([
  ["sgip12", sgip12],
  ["sgip13", sgip13],
] as const)("ModifySMG_Resp of %s with the command of its request", (_, sgip) => {
  const response = sgip.createModifySMGResp({ sequenceId: { sourceNode: 1, time: 2, serial: 3 }, result: 5 });
  const frame = sgip.encode(response);
  const misprinted = octetsOf(toHex(frame).replace("8000000e", "0000000e"));

  test("is an error for strict decoding", () => {
    expect(sgip.tryDecode(misprinted).ok).toBe(false);
  });

  test("is read tolerantly, with a deviation", () => {
    const { message, deviations, surplus } = sgip.decodeTolerant(misprinted);
    expect(message).toEqual(response);
    expect(deviations.map(({ code }) => code)).toEqual(["other-command"]);
    expect(deviations.map((deviation) => explainDeviation(deviation, "en"))).toEqual([
      "CommandId at offset 4: expected 0x8000000e, got 0x0000000e.",
    ]);
    expect(surplus.length).toBe(0);
    expect(sgip.isComplete(message) && toHex(sgip.encode(message))).toBe(toHex(frame));
  });

  test("does not change how its request is read", () => {
    const request = sgip.createModifySMG({
      sequenceId: { sourceNode: 1, time: 2, serial: 3 },
      oldSmgId: "100001",
      newSmgId: "100002",
      smgIp: 1,
      loginName: "a",
      loginPassword: "b",
    });
    expect(sgip.decodeTolerant(sgip.encode(request))).toMatchObject({ message: request, deviations: [] });
  });
});

const FIELDS = (...fields: readonly string[]): string =>
  `fields: [${fields.map((field) => `{ ${field}, en: F., zh: 字段。 }`).join(", ")}]`;

function operation(name: string, id: number, fields: string, others: string): string {
  return `operation: ${name}
en: O.
zh: 操作。
legs: [Client -> Server]
request: { name: ${name}, id: 0x0000000${id}, ${fields}${others} }
response: {}
`;
}

/** A message of six octets, and one of four that peers also send under its command, or under an unknown one. */
const FILES = new Map([
  [
    "posts/protocol.yaml",
    protocolText({
      name: "Posts",
      en: "A protocol.",
      zh: "协议。",
      id: "posts1",
      maxOctets: 99,
      more: "responses: { suffix: _Resp, id-offset: 0x80000000 }\n",
    }),
  ],
  [
    "posts/messages/one.yaml",
    operation("One", 1, FIELDS("name: A, type: Octet String, octets: 3", "name: B, type: Octet String, octets: 3"), ""),
  ],
  [
    "posts/messages/two.yaml",
    operation("Two", 2, FIELDS("name: C, type: Unsigned Integer, octets: 4"), ", also-ids: [0x00000001, 0x00000077]"),
  ],
]);

describe("a command", () => {
  let compiled: CompiledPackage;
  let subject: TolerantSubject;

  beforeAll(async () => {
    compiled = await compilePackage(FILES);
    const [protocol] = compiled.protocols;
    if (protocol === undefined) throw new Error("There is no protocol.");
    subject = tolerantSubject(await compiled.load("posts1"), protocol, []);
  });

  afterAll(() => compiled?.remove());

  const frameOf = (command: string, body: string): Uint8Array =>
    octetsOf(`${(12 + body.length / 2).toString(16).padStart(8, "0")}${command}00000007${body}`);

  test.each([
    ["of another message, which it is", "00000001", "610000620000", "One", []],
    ["of another message, which it is not", "00000001", "00000005", "Two", ["other-command"]],
    ["that no message has", "00000077", "00000005", "Two", ["other-command"]],
    ["that no message has, with deviations", "00000077", "0000000506", "Two", ["other-command", "surplus-octets"]],
    ["that no message has, with another body", "00000077", "05", "unknown", []],
    ["that is unknown", "00000078", "00000005", "unknown", []],
  ])("%s", (_what, command, body, name, codes) => {
    const { message, deviations } = subject.decodeTolerant(frameOf(command, body));
    expect(message).toMatchObject({ name });
    expect(deviations.map(({ code }) => code)).toEqual(codes);
    expect(typeof compareTolerant(subject, frameOf(command, body))).toBe("string");
  });

  test("is an error if the frame fits both messages with deviations", () => {
    const frame = frameOf("00000001", "00000000000607");
    expect(() => subject.decodeTolerant(frame)).toThrow(
      "Posts 1.0 Two at offset 12: expected only one layout that fits, got the message One and the message Two.",
    );
    expect(compareTolerant(subject, frame)).toBe("rejected");
  });

  test("of the frame is shown, not that of the message", () => {
    const { layouts, readings } = subject;
    const read = readTolerant(layouts, readings, frameOf("00000077", "00000005"));
    expect(read.commandId).toBe(0x77);
    expect(read.spans.find(({ path }) => path === "Command")?.value).toBe(0x77);
    expect(read.message?.name).toBe("Two");
  });

  test("is part of the readings of the model and of the emitted code alike", async () => {
    const [protocol] = compiled.protocols;
    if (protocol === undefined) throw new Error("There is no protocol.");
    const found = readingsOfProtocol(protocol, []).flatMap(({ otherCommands }) => otherCommands ?? []);
    expect(found).toEqual([1, 0x77]);
    expect(layoutsOf(await compiled.load("posts1")).messages.map(({ commandId }) => commandId)).not.toContain(0x77);
  });
});
