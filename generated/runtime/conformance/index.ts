export * from "./boundaries.js";
export * from "./check-boundaries.js";
export * from "./check-command.js";
export * from "./check-cuts.js";
export * from "./check-frame.js";
export * from "./check-view.js";
export * from "./same-value.js";
export * from "./subject.js";
