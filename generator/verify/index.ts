export { verifyVectors } from "./verify-vectors.js";
