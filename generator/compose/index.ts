export { readNeeded } from "./import-closure.js";
export { importProtocols, importShapes } from "./import-protocols.js";
