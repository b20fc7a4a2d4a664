export { type Report, collect } from "./check.js";
export { foldUses } from "./group-diagnostics.js";
export { lateRules, protocolRules, vectorRules, versionRules } from "./runner.js";
export { containsItself } from "./types/no-recursive-structures.js";
