export * from "./diagnosis-cursor.js";
export * from "./diagnose.js";
export * from "./frame-head.js";
export * from "./advance.js";
export * from "./advance-tlvs.js";
export * from "./tail.js";
export * from "./unknown-case.js";
