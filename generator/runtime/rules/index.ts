export * from "./broken-rule.js";
export * from "./conditions.js";
export * from "./describe.js";
export * from "./digest.js";
export * from "./finding.js";
export * from "./mask.js";
export * from "./nested-findings.js";
