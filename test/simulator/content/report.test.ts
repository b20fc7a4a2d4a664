import { describe, expect, test } from "vitest";
import { createDeliver, decodeDeliverMsgContent, encode, type SubmitInit } from "../../../generated/cmpp30/index.js";
import { askingFields } from "../../../generator/simulator/content/marks.js";
import { identifierText, readReport } from "../../../generator/simulator/content/read-report.js";
import { ReportWriter } from "../../../generator/simulator/content/report.js";
import type { FieldValues } from "../../../generator/simulator/link/dynamic-message.js";
import { openedLink } from "../../helpers/flow/opened-link.js";
import { submit } from "../../helpers/flow/raw-client.js";

/* Reports: what a gateway writes, and what a client reads. */

const { protocol, flow, link } = openedLink("cmpp30");
const [relation] = flow.reports;
if (relation === undefined) throw new Error("CMPP has no reports.");
const writer = new ReportWriter(protocol, relation);

const SUBJECT = {
  identifier: 0x1234_5678_9abc_def0n,
  ownIdentifier: 5n,
  receiver: "13800138000",
  state: "EXPIRED",
  submitted: new Date(2026, 10, 29, 8, 2, 48),
  done: new Date(2026, 10, 29, 8, 5, 1),
  serial: 77,
};

function written(fields: Partial<SubmitInit> = {}): FieldValues {
  return writer.fieldsOf({ ...SUBJECT, request: { ...submit(2, fields) } });
}

test("a report names the request, its receiver, its state and both times", () => {
  const { msgContent } = written();
  if (!(msgContent instanceof Uint8Array)) throw new Error("The report has no content.");
  const deliver = createDeliver({
    sequenceId: 1,
    msgId: 5n,
    destId: "10690001",
    serviceId: "HELP",
    srcTerminalId: "13800138000",
    registeredDelivery: 1,
    msgContent,
  });
  expect(decodeDeliverMsgContent(deliver)).toEqual({
    msgId: SUBJECT.identifier,
    stat: "EXPIRED",
    submitTime: "2611290802",
    doneTime: "2611290805",
    destTerminalId: "13800138000",
    smscSequence: 77,
  });
  expect(encode(deliver)).toHaveLength(180);
});

test("a report goes from the receiver to the sender, with the service of the request", () => {
  expect(written({ serviceId: "NEWS" })).toMatchObject({
    msgId: 5n,
    destId: "10690001",
    srcTerminalId: "13800138000",
    serviceId: "NEWS",
    registeredDelivery: 1,
    msgFmt: 0,
  });
});

test("a report has the structure whose receiver is as wide as that of the request", () => {
  const older = openedLink("cmpp20");
  const [own] = older.flow.reports;
  if (own === undefined) throw new Error("CMPP 2.0 has no reports.");
  const request = { ...submit(2) };
  const { msgContent } = new ReportWriter(older.protocol, own).fieldsOf({ ...SUBJECT, request });
  expect(msgContent).toHaveLength(60);
  expect(written()["msgContent"]).toHaveLength(71);
});

describe("a request asks for a report", () => {
  test.each([
    [0, false],
    [1, true],
    [2, false],
  ])("with Registered_Delivery %d: %s", (registeredDelivery, isAsked) => {
    expect(writer.isAsked({ ...submit(2), registeredDelivery })).toBe(isAsked);
  });

  test("by the field and value that a client sets", () => {
    expect(askingFields(protocol, relation)).toEqual({ registeredDelivery: 1 });
  });
});

describe("a client reads", () => {
  const deliver = (fields: FieldValues) => ({ ...fields, name: "CMPP_DELIVER", sequenceId: 1 });

  test("the identifier and the state of a report", () => {
    expect(readReport(protocol, flow, deliver(written()))).toEqual({
      relation,
      identifier: SUBJECT.identifier,
      state: "EXPIRED",
    });
  });

  test("no report from a message of a handset, or from one of an unknown size", () => {
    expect(readReport(protocol, flow, deliver({ ...written(), registeredDelivery: 0 }))).toBeNull();
    expect(readReport(protocol, flow, deliver({ ...written(), msgContent: new Uint8Array(59) }))).toBeNull();
  });

  test("no report from another message", () => {
    expect(readReport(protocol, flow, { ...submit(2) })).toBeNull();
  });

  test("an identifier in the form of the response", () => {
    const identifier = 0xaaa0_2c01_e240_0001n;
    expect(identifierText(protocol, relation, identifier)).toBe("1021080248012345600001");
    expect(identifierText(protocol, { ...relation, identifier: null }, 7)).toBe("7");
  });
});

test("the writer names the operation that brings its reports", () => {
  expect(link.table.operations.find(({ name }) => name === writer.operation)?.request).toBe("CMPP_DELIVER");
});
