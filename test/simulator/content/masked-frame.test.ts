import { describe, expect, test } from "vitest";
import { createDeliver, decode, decodeDeliverMsgContent, encode } from "../../../generated/cmpp30/index.js";
import { readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { FrameMask } from "../../../generator/simulator/content/masked-frame.js";
import { ReportWriter } from "../../../generator/simulator/content/report.js";
import { readMessage, writeFrame } from "../../../generator/runtime/interpreter/index.js";
import { layoutOfFrame, layoutOfMessage } from "../../../generator/tables/index.js";
import { MAILING, REQUEST } from "../../helpers/compile/mailing.js";
import { messageOf, taggedProtocol } from "../../helpers/compile/tagged.js";
import { openedLink } from "../../helpers/flow/opened-link.js";
import { login, submit } from "../../helpers/flow/raw-client.js";

/* Frames that can be shown: without secrets and telephone numbers. */

const opened = openedLink("cmpp30");
const numbers = new FrameMask(opened, true);
const secrets = new FrameMask(opened, false);

test("masks the numbers of a message, and nothing else", () => {
  const message = submit(2, { destTerminalId: ["13800138000", "13900139000"] });
  const expected = { ...message, destTerminalId: ["138****8000", "139****9000"] };
  expect(decode(numbers.masked(encode(message)))).toEqual(expected);
  expect(decode(secrets.masked(encode(message)))).toEqual(message);
});

test("masks secrets always", () => {
  const frame = encode(login());
  for (const mask of [numbers, secrets]) {
    expect(decode(mask.masked(frame))).toMatchObject({
      sourceAddr: "900001",
      authenticatorSource: new Uint8Array(16).fill(0x2a),
    });
  }
});

test("masks the number in a report", () => {
  const [relation] = opened.flow.reports;
  if (relation === undefined) throw new Error("CMPP has no reports.");
  const date = new Date(2026, 10, 29, 8, 2);
  const subject = { identifier: 1n, ownIdentifier: 2n, state: "DELIVRD", submitted: date, done: date, serial: 3 };
  const { msgContent } = new ReportWriter(opened.protocol, relation).fieldsOf({
    ...subject,
    request: { ...submit(2) },
    receiver: "13800138000",
  });
  if (!(msgContent instanceof Uint8Array)) throw new Error("The report has no content.");
  const ends = { destId: "10690001", serviceId: "HELP", srcTerminalId: "13800138000", registeredDelivery: 1 };
  const masked = numbers.masked(encode(createDeliver({ sequenceId: 1, msgId: 2n, ...ends, msgContent })));
  expect(Buffer.from(masked).toString("latin1")).not.toContain("13800138000");
  const message = decode(masked);
  if (message.name !== "CMPP_DELIVER") throw new Error("This is no report.");
  expect(decodeDeliverMsgContent(message)).toMatchObject({ destTerminalId: "138****8000", stat: "DELIVRD" });
});

test("leaves the original as it is, also in a Buffer, and passes bytes that are no frame", () => {
  const frame = Buffer.from(encode(submit(2)));
  const before = frame.toString("hex");
  numbers.masked(frame);
  expect(frame.toString("hex")).toBe(before);
  expect(numbers.masked(new Uint8Array([1, 2, 3]))).toEqual(new Uint8Array([1, 2, 3]));
});

describe("unions and structures", () => {
  const [protocol] = compile({ protocols: MAILING, language: readLanguage() }).protocols;
  if (protocol === undefined) throw new Error("The schema has errors.");
  const layout = layoutOfMessage(layoutOfFrame(protocol), messageOf(protocol, "submit_multi"));
  const request = {
    ...REQUEST,
    schedule: { kind: "IN", hours: 1, code: Uint8Array.of(1, 2) },
    destAddress: [{ destFlag: 1, destAddrTon: 1, destinationAddr: "1390000" }, REQUEST.destAddress[1]],
  };
  const frame = writeFrame(layout, request);

  test("are masked in the case that their tag selects", () => {
    const code = new Uint8Array(2).fill(0x2a);
    const masked = readMessage(layout, new FrameMask({ protocol }, false).masked(frame));
    expect(masked).toMatchObject({ ...request, schedule: { kind: "IN", hours: 1, code } });
    expect(readMessage(layout, new FrameMask({ protocol }, true).masked(frame))).toMatchObject({
      destAddress: [{ destFlag: 1, destAddrTon: 1, destinationAddr: "*******" }, REQUEST.destAddress[1]],
    });
  });
});

describe("TLVs", () => {
  const protocol = taggedProtocol();
  const layout = layoutOfMessage(layoutOfFrame(protocol), messageOf(protocol, "submit"));
  const message = {
    name: "submit",
    sequenceId: 7,
    commandStatus: 0,
    destination: "13800138000",
    content: new Uint8Array(0),
  };
  const key = new Uint8Array(4).fill(1);
  const digits = new TextEncoder().encode("13900139000");
  const tlvs = {
    userReference: 5,
    payNumber: "13700137000",
    key,
    callbackNum: [{ digitMode: 1, digits }],
    others: [
      { tag: 0x1400, octets: digits },
      { tag: 0x0204, octets: digits },
    ],
  };
  const frame = writeFrame(layout, { ...message, tlvs });
  const unknown = new Uint8Array(11).fill(0x2a);
  const masked = {
    ...tlvs,
    key: new Uint8Array(4).fill(0x2a),
    others: [
      { tag: 0x1400, octets: unknown },
      { tag: 0x0204, octets: unknown },
    ],
  };

  test("are masked without their heads: secrets, and those of no known type", () => {
    expect(readMessage(layout, new FrameMask({ protocol }, false).masked(frame))).toMatchObject({
      ...message,
      tlvs: masked,
    });
  });

  test("are masked with the numbers in them", () => {
    const callbackNum = [{ digitMode: 1, digits: new TextEncoder().encode("139****9000") }];
    const numbered = { ...masked, payNumber: "137****7000", callbackNum };
    expect(readMessage(layout, new FrameMask({ protocol }, true).masked(frame))).toMatchObject({
      destination: "138****8000",
      tlvs: numbered,
    });
  });
});
