export { buildProtocol } from "./lower-protocol.js";
