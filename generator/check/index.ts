export { groupByName } from "./group-diagnostics.js";
export { allChecks, type CheckedSchema, type CheckReporter, runChecks } from "./runner.js";
