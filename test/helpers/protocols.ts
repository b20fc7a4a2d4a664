import * as cmpp20 from "../../generated/cmpp20/index.js";
import type { DecodeError } from "../../generated/runtime/index.js";
import * as cmpp30 from "../../generated/cmpp30/index.js";
import * as sgip12 from "../../generated/sgip12/index.js";
import * as sgip13 from "../../generated/sgip13/index.js";
import * as smgp13 from "../../generated/smgp13/index.js";
import * as smgp303 from "../../generated/smgp303/index.js";
import * as smpp34 from "../../generated/smpp34/index.js";
import * as smpp50 from "../../generated/smpp50/index.js";

const REJECTIONS = { CMPP_SUBMIT: { result: 4 }, CMPP_DELIVER: { result: 4 }, CMPP_ACTIVE_TEST: {} } as const;

function encodedOr<Message>(encode: (message: Message) => Uint8Array, message: Message | null): Uint8Array | null {
  return message === null ? null : encode(message);
}

/**
 * The versions of CMPP by their ids. `recode` decodes a frame and encodes the message again; `reportIn` returns the
 * report in a CMPP_DELIVER. `answerTo` returns the encoded response to a rejected frame, or null.
 */
export const protocols = {
  cmpp20: {
    ...cmpp20,
    recode: (frame: Uint8Array) => cmpp20.encode(cmpp20.decode(frame)),
    reportIn: (frame: Uint8Array) => cmpp20.decodeDeliverMsgContent(cmpp20.decodeDeliver(frame)),
    answerTo: (error: DecodeError) => encodedOr(cmpp20.encode, cmpp20.replyTo(error, REJECTIONS)),
  },
  cmpp30: {
    ...cmpp30,
    recode: (frame: Uint8Array) => cmpp30.encode(cmpp30.decode(frame)),
    reportIn: (frame: Uint8Array) => cmpp30.decodeDeliverMsgContent(cmpp30.decodeDeliver(frame)),
    answerTo: (error: DecodeError) => encodedOr(cmpp30.encode, cmpp30.replyTo(error, REJECTIONS)),
  },
} as const;

/** The id of a version of CMPP. */
export type ProtocolId = keyof typeof protocols;

/** The ids of the versions of CMPP. */
export const protocolIds: readonly ProtocolId[] = ["cmpp20", "cmpp30"];

/** The modules of all generated protocols by their ids. */
export const modules = { cmpp20, cmpp30, sgip12, sgip13, smgp13, smgp303, smpp34, smpp50 } as const;

/** The id of a generated protocol. */
export type ModuleId = keyof typeof modules;

/** The ids of all generated protocols. */
export const moduleIds: readonly ModuleId[] = [
  "cmpp20",
  "cmpp30",
  "sgip12",
  "sgip13",
  "smgp13",
  "smgp303",
  "smpp34",
  "smpp50",
];

/** Returns the id of a generated protocol of any string. */
export function moduleIdOf(id: string): ModuleId {
  const found = moduleIds.find((each) => each === id);
  if (found === undefined) throw new Error(`There is no module ${id}.`);
  return found;
}

/** The module of a generated protocol. */
export function moduleOf(id: string): (typeof modules)[ModuleId] {
  return modules[moduleIdOf(id)];
}
