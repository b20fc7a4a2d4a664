export * from "./flow-error.js";
export type * from "./link.js";
export type * from "./table.js";
