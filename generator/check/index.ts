export { allChecks, check } from "./runner.js";
