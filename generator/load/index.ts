export * from "./load.js";
export type { LocatedVector } from "./load-vectors.js";
export * from "./located-document.js";
