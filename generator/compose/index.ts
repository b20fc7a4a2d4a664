export { importClosure } from "./import-closure.js";
export { importProtocols, composeProtocols } from "./import-protocols.js";
