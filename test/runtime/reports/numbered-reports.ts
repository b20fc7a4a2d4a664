import type { ReportRelation } from "../../../generated/runtime/reports/index.js";

/* A relation of an invented protocol: requests to n receivers, and reports that name an identifier. */

export interface NumberedRequest {
  readonly receivers: number;
}

export interface NumberedResponse {
  readonly sequenceId: number;
  readonly msgId: bigint;
}

export interface NumberedReport {
  readonly msgId: bigint;
  readonly stat: string;
}

/** The receivers have the identifiers from that of the response on. */
export const numbered: ReportRelation<NumberedRequest, NumberedResponse, Partial<NumberedReport>, string> = {
  keysOf: ({ receivers }, { msgId }) => Array.from({ length: receivers }, (_, index) => `${msgId + BigInt(index)}`),
  idOf: ({ sequenceId }) => String(sequenceId),
  reportIn: ({ msgId, stat }) =>
    msgId === undefined || stat === undefined ? null : { key: String(msgId), id: stat, report: stat },
};

/** The receivers share one identifier. */
export const shared: typeof numbered = {
  ...numbered,
  keysOf: ({ receivers }, { msgId }) => Array.from({ length: receivers }, () => String(msgId)),
};
