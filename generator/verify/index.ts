export { verify } from "./verify-vectors.js";
