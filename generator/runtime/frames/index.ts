export * from "./frame-format.js";
export * from "./frame-length.js";
export * from "./frame-splitter.js";
export * from "./sniff.js";
export * from "./split-frames.js";
export * from "./splitter-arguments.js";
export * from "./splitter-options.js";
