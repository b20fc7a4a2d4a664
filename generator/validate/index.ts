export { compileLanguage, type Language } from "./language.js";
export { type Validated, validate, validateConfig } from "./validate.js";
