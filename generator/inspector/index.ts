export { inspectedProtocol, type InspectedProtocol } from "./inspected-protocol.js";
export type { GraphJson } from "./graph-json.js";
export { type ProtocolData, protocolFromGraph, protocolToGraph } from "./protocol-data.js";
export type * from "./results.js";
export type { ReportRow } from "../report/index.js";
export { Session } from "./session.js";
export { literalOf, variableOf } from "./typescript-literal.js";
