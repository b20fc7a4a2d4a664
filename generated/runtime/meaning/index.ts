export * from "./broken-rule.js";
export * from "./conditions.js";
export * from "./digest.js";
export * from "./finding.js";
