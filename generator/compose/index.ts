export { importProtocols } from "./import-protocols.js";
export { collectNames } from "./reachable-types.js";
