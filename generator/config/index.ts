export { type Config, CONFIG_FILE } from "./config.js";
export { readConfig, type ReadConfig } from "./read-config.js";
export { lieInEachOther } from "./lie-in-each-other.js";
export { unexpandedPart } from "./unexpanded-path.js";
