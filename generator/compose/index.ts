export { compose, type Library } from "./compose.js";
