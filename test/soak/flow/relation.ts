import { decodeDeliverMsgContent, type Deliver, type MtStatusReport } from "smswire/cmpp30";
import type { ReportRelation } from "smswire/reports";

/** Which report belongs to which SUBMIT with one receiver. */
export const submitReports: ReportRelation<
  object,
  { readonly sequenceId: number; readonly msgId: bigint },
  Deliver,
  MtStatusReport
> = {
  keysOf: (_request, { msgId }) => [String(msgId)],
  idOf: ({ sequenceId }) => String(sequenceId),
  reportIn: (deliver) => {
    const report = decodeDeliverMsgContent(deliver);
    return report === null ? null : { key: String(report.msgId), id: report.stat, report };
  },
};
