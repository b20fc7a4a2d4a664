export * from "./bits-text.js";
export * from "./error-text.js";
export * from "./frame-rows.js";
export * from "./tolerant-reading.js";
export * from "./version-evidence.js";
