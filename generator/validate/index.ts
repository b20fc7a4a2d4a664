export { compileLanguage, type Language } from "./language.js";
export { type Validated, validate, validateConfig, validateScenario } from "./validate.js";
