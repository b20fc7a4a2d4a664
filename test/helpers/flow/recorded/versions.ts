import * as cmpp20 from "../../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../../generated/cmpp30/index.js";
import type { FlowMessage, FlowTable } from "../../../../generated/runtime/flow/index.js";
import type { LoginParts } from "./receiving-session.js";

/** A version of CMPP, between an SP and an ISMG. */
export interface Version<M extends FlowMessage> extends LoginParts<M> {
  /** The link between two ISMGs. */
  readonly forward: FlowTable<M>;
  /** The response of a program that accepts a request. */
  readonly responseTo: (request: M) => M;
}

const LOGIN = { sourceAddr: "900001", authenticatorSource: new Uint8Array(16), timestamp: 1_130_120_000 } as const;
const ACCEPTED = { status: 0, authenticatorIsmg: new Uint8Array(16) } as const;

export const CMPP20: Version<cmpp20.Message> = {
  table: cmpp20.spToIsmg.table,
  forward: cmpp20.ismgToIsmg.table,
  connect: (sequenceId) => cmpp20.createConnect({ sequenceId, ...LOGIN }),
  accept: (sequenceId) => cmpp20.createConnectResp({ sequenceId, ...ACCEPTED }),
  responseTo: (request) => {
    const { sequenceId } = request;
    if (request.name === "CMPP_SUBMIT") return cmpp20.createSubmitResp({ sequenceId, msgId: 1n, result: 0 });
    if (request.name === "CMPP_DELIVER") {
      return cmpp20.createDeliverResp({ sequenceId, msgId: request.msgId, result: 0 });
    }
    if (request.name === "CMPP_FWD") {
      const { msgId, pkTotal, pkNumber } = request;
      return cmpp20.createFwdResp({ sequenceId, msgId, pkTotal, pkNumber, result: 0 });
    }
    throw new Error(`No response to ${request.name}.`);
  },
};

export const CMPP30: Version<cmpp30.Message> = {
  table: cmpp30.spToIsmg.table,
  forward: cmpp30.ismgToIsmg.table,
  connect: (sequenceId) => cmpp30.createConnect({ sequenceId, ...LOGIN }),
  accept: (sequenceId) => cmpp30.createConnectResp({ sequenceId, ...ACCEPTED }),
  responseTo: (request) => {
    const { sequenceId } = request;
    if (request.name === "CMPP_SUBMIT") return cmpp30.createSubmitResp({ sequenceId, msgId: 1n, result: 0 });
    if (request.name === "CMPP_DELIVER") {
      return cmpp30.createDeliverResp({ sequenceId, msgId: request.msgId, result: 0 });
    }
    if (request.name === "CMPP_FWD") {
      const { msgId, pkTotal, pkNumber } = request;
      return cmpp30.createFwdResp({ sequenceId, msgId, pkTotal, pkNumber, result: 0 });
    }
    throw new Error(`No response to ${request.name}.`);
  },
};
