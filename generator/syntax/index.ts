export { annotate, annotationsOf, copyNode } from "./annotations.js";
export type { ConfigNode } from "./config-node.js";
export * from "./nodes.js";
export { isObject, getProperty } from "./objects.js";
export { ANY_KEY, POISON, isPoisoned } from "./poison.js";
export { type SourceRef, child, keyRange, partOf, rangeInside, valueRange } from "./source-ref.js";
export * from "./trees.js";
export { collectNames } from "./type-references.js";
export { PER_VERSION, existsIn, isDeclared, valueIn } from "./version-ranges.js";
