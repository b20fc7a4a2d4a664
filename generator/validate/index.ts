export { compileLanguage } from "./language.js";
export type { ShapedVector } from "./validate-vectors.js";
export {
  type Shaped,
  type ShapedFiles,
  type ShapedProtocol,
  type Validated,
  validate,
  validateConfig,
} from "./validate.js";
