import * as cmpp20 from "../../generated/cmpp20/index.js";
import * as cmpp30 from "../../generated/cmpp30/index.js";

/**
 * The generated protocols by their ids. `recode` decodes a frame and encodes the message again; `reportIn` returns the
 * report in a CMPP_DELIVER.
 */
export const protocols = {
  cmpp20: {
    ...cmpp20,
    recode: (frame: Uint8Array) => cmpp20.encode(cmpp20.decode(frame)),
    reportIn: (frame: Uint8Array) => cmpp20.decodeDeliverMsgContent(cmpp20.decodeDeliver(frame)),
  },
  cmpp30: {
    ...cmpp30,
    recode: (frame: Uint8Array) => cmpp30.encode(cmpp30.decode(frame)),
    reportIn: (frame: Uint8Array) => cmpp30.decodeDeliverMsgContent(cmpp30.decodeDeliver(frame)),
  },
} as const;

/** The id of a generated protocol. */
export type ProtocolId = keyof typeof protocols;

/** The ids of the generated protocols. */
export const protocolIds: readonly ProtocolId[] = ["cmpp20", "cmpp30"];
