// Generated from schema/cmpp/types/reports.yaml. Do not edit: run `smswire generate`.

import { faultOfChoice } from "../../runtime/faults/index.js";
import { frameHead } from "../faults.js";
import { decodeMtStatusReport60, type MtStatusReport60 } from "./mt-status-report-60.js";
import { decodeMtStatusReport71, type MtStatusReport71 } from "./mt-status-report-71.js";

/**
 * Report on a message to a handset. Gateways send both sizes in both versions, so the octets decide.
 * MT状态报告，两种长度在两个版本中都会出现，按字节数区分。
 */
export type MtStatusReport = MtStatusReport60 | MtStatusReport71;

/** Reads octets that are a MT_Status_Report: of 60 or 71 octets. Throws a DecodeError where they are none. */
export function decodeMtStatusReport(octets: Uint8Array): MtStatusReport {
  switch (octets.length) {
    case 60:
      return decodeMtStatusReport60(octets);
    case 71:
      return decodeMtStatusReport71(octets);
    default:
      throw faultOfChoice(frameHead, "MT_Status_Report", [60, 71], octets);
  }
}
