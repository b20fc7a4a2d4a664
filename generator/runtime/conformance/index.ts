export * from "./boundaries.js";
export * from "./check-boundaries.js";
export * from "./check-command.js";
export * from "./check-truncation.js";
export * from "./check-frame.js";
export * from "./check-view.js";
export * from "./deep-equal.js";
export * from "./subject.js";
