export type { ConfigShape } from "./config-shape.js";
export { compileLanguage, type Language } from "./language.js";
export { isLeftOut, type MendedShape } from "./left-out.js";
export * from "./source-shapes.js";
export {
  type Shaped,
  type ShapedFiles,
  type ShapedProtocol,
  validate,
  validateConfig,
  type Validated,
} from "./validate.js";
export type { ShapedVector } from "./validate-vectors.js";
