export * from "./explain-error.js";
