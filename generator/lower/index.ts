export { lowerProtocol } from "./lower-protocol.js";
