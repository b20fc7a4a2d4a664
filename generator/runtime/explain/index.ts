export * from "./explain-error.js";
export * from "./property-of-error.js";
