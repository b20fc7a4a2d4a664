export * from "./fault-search.js";
export * from "./first-fault.js";
export * from "./frame-head.js";
export * from "./skip-fields.js";
