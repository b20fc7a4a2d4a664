export { foldUses } from "./group-diagnostics.js";
export { idsAreDistinct } from "./protocol/unique-protocol-ids.js";
export { isMisdeclared, lateRules, protocolRules, vectorRules, versionRules } from "./runner.js";
