import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { submit } from "./submit.js";

/* Frames for tests of tolerant reading. */

/** Bytes from hexadecimal digits; spaces are ignored. */
export function bytes(hex: string): Uint8Array<ArrayBuffer> {
  const octets = cmpp30.fromHex(hex.replaceAll(" ", ""));
  if (octets === null) throw new Error(`${hex} is not hexadecimal.`);
  return octets;
}

/** A frame with bytes added to its end; a negative number removes bytes. Its length is corrected. */
export function resized(frame: Uint8Array, added: Uint8Array | number): Uint8Array<ArrayBuffer> {
  const tail = typeof added === "number" ? [] : [...added];
  const octets = Uint8Array.from([...frame.subarray(0, typeof added === "number" ? added : undefined), ...tail]);
  new DataView(octets.buffer).setUint32(0, octets.length);
  return octets;
}

/** A frame with other bytes at an offset. */
export function changed(frame: Uint8Array, at: number, hex: string): Uint8Array {
  const octets = frame.slice();
  octets.set(bytes(hex), at);
  return octets;
}

const content = bytes("4f60 597d");

/** A CMPP_DELIVER of 2.0 with four bytes of content: 89 bytes. */
export const deliver20 = cmpp20.encodeDeliver(
  cmpp20.createDeliver({
    sequenceId: 9,
    msgId: 0x0102030405060708n,
    destId: "10658888",
    serviceId: "HELP",
    msgFmt: 8,
    srcTerminalId: "13800000000",
    msgContent: content,
    reserved: "r",
  }),
);

/** The same CMPP_DELIVER in 3.0: 113 bytes. */
export const deliver30 = cmpp30.encodeDeliver(
  cmpp30.createDeliver({
    sequenceId: 9,
    msgId: 0x0102030405060708n,
    destId: "10658888",
    serviceId: "HELP",
    msgFmt: 8,
    srcTerminalId: "13800000000",
    srcTerminalType: 1,
    msgContent: content,
    linkId: "link",
  }),
);

const submitted = {
  ...submit,
  registeredDelivery: 1,
  srcId: "10658888",
  destTerminalId: ["13800000000", "13900000000"],
  msgFmt: 8,
  msgContent: content,
};

/** A CMPP_SUBMIT of 2.0 to two receivers. */
export const submit20 = cmpp20.encodeSubmit(cmpp20.createSubmit(submitted));

/** The same CMPP_SUBMIT in 3.0. */
export const submit30 = cmpp30.encodeSubmit(cmpp30.createSubmit({ ...submitted, linkId: "link" }));

const report = { msgId: 5n, stat: "DELIVRD", submitTime: "2610210805", doneTime: "2610210806" } as const;
const report60 = cmpp30.encodeMtStatusReport60({ ...report, destTerminalId: "13800000000", smscSequence: 7 });
const report71 = cmpp30.encodeMtStatusReport71({ ...report, destTerminalId: "13800000000", smscSequence: 7 });

const reporting = {
  sequenceId: 3,
  msgId: 6n,
  destId: "10658888",
  serviceId: "HELP",
  srcTerminalId: "13800000000",
  registeredDelivery: 1,
} as const;

/** A CMPP_DELIVER of 3.0 with a status report of 71 bytes. Msg_Length is at offset 88. */
export const report71in30 = cmpp30.encodeDeliver(cmpp30.createDeliver({ ...reporting, msgContent: report71 }));

/** A CMPP_DELIVER of 3.0 with a status report of 60 bytes. */
export const report60in30 = cmpp30.encodeDeliver(cmpp30.createDeliver({ ...reporting, msgContent: report60 }));

/** A CMPP_DELIVER of 2.0 with a status report of 60 bytes. Msg_Length is at offset 76. */
export const report60in20 = cmpp20.encodeDeliver(cmpp20.createDeliver({ ...reporting, msgContent: report60 }));

/** A CMPP_DELIVER of 2.0 with a status report of 71 bytes. */
export const report71in20 = cmpp20.encodeDeliver(cmpp20.createDeliver({ ...reporting, msgContent: report71 }));
