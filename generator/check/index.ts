export { groupByName } from "./group-diagnostics.js";
export { uniqueProtocolIds } from "./protocol/unique-protocol-ids.js";
export { isMisdeclared, lateChecks, protocolChecks, vectorChecks, versionChecks } from "./runner.js";
