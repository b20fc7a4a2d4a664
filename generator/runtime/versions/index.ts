export * from "./change.js";
export * from "./convert-values.js";
export * from "./detect-version.js";
export * from "./reread-tlvs.js";
export * from "./select-conversion.js";
