export { type DissectorOptions, isDissector, writeDissector } from "./write-dissector.js";
export { type DissectorLanguage } from "./values-to-lua.js";
