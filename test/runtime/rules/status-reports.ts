import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { sound30 } from "../../helpers/values/valid-messages.js";

/* Status reports for tests, and what they give. */

/** The values of a report. */
export const REPORT = {
  msgId: 0x1234_5678_9abc_def0n,
  stat: "DELIVRD",
  submitTime: "2610210805",
  doneTime: "2610210806",
  destTerminalId: "13800138000",
  smscSequence: 7,
};

/** The report in 60 bytes. */
export const report60 = cmpp30.encodeMtStatusReport60(REPORT);
/** The report in 71 bytes. */
export const report71 = cmpp30.encodeMtStatusReport71(REPORT);
/** A report without any field. */
export const EMPTY_REPORT = {
  msgId: undefined,
  stat: undefined,
  submitTime: undefined,
  doneTime: undefined,
  destTerminalId: undefined,
  smscSequence: undefined,
};

/** A message with this content. */
export const deliver = (msgContent: Uint8Array, registeredDelivery = 1): cmpp30.Deliver => ({
  ...sound30.CMPP_DELIVER,
  registeredDelivery,
  msgContent,
});
/** Reads a content that is marked as a report. */
export const read = (msgContent: Uint8Array) => cmpp30.readStatusReport(deliver(msgContent));
/** Reads a text that is marked as a report. */
export const readText = (text: string) => read(new TextEncoder().encode(text));

/** Bytes of this size: the report, cut or followed by an octet as often as needed. */
export function resized(report: Uint8Array, size: number, octet = 0): Uint8Array {
  const bytes = new Uint8Array(size).fill(octet);
  bytes.set(report.subarray(0, size));
  return bytes;
}

/** A report as a text. */
export const RECEIPT =
  "id:0123456789 sub:001 dlvrd:001 submit date:2610210805 done date:2610210806 stat:DELIVRD err:000 text:hello you";
