export type { ConfigShape } from "./config-node.js";
export * from "./nodes.js";
export { isObject, stepInto } from "./objects.js";
export { ANY_KEY, LEFT_OUT, type MendedShape, isLeftOut } from "./poison.js";
export { type Located, inside, keyRange, partOf, rangeInside, valueRange } from "./source-ref.js";
export * from "./trees.js";
export { collectNames } from "./type-references.js";
export { PER_VERSION, existsIn, isDeclared, valueIn } from "./version-ranges.js";
