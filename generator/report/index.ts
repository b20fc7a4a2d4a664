export { bitsText } from "./bits-text.js";
export { contentsToJson, messagesWithContents } from "./contents-to-json.js";
export { errorText } from "./error-text.js";
export { type FrameReport, type ReportedProtocol, reportFrame } from "./frame-report.js";
export { maskFrame } from "./mask-frame.js";
export { type ByteSpan, type ReportRow, type RowKind, shownRows } from "./report-row.js";
export { frameToTolerantJson, readSpans, type ReadProtocol } from "./tolerant-reading.js";
export {
  type Candidate,
  type CandidateEvidence,
  evidenceInWords,
  evidenceOf,
  fittingOf,
  onlyFitting,
  OtherVersions,
} from "./version-evidence.js";
