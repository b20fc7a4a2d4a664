export { CONFIG_FILE, type Config, type UsualProtocol } from "./config.js";
export { foldersOverlap } from "./folders-overlap.js";
export { readConfig } from "./read-config.js";
export { unexpandedPart } from "./unexpanded-path.js";
