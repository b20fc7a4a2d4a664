export type { FieldRun, MessageReadings, OtherLayout, SizedContent } from "./readings.js";
export { exact, hasAllFields, type Incomplete, type Tolerant, tolerantEngine } from "./result.js";
export { readOtherCommands } from "./other-commands.js";
export { repairFrame } from "./repair-frame.js";
export type { TolerantReading } from "./read-tolerant.js";
export { readTolerant } from "./tolerant-reading.js";
export { toTolerant } from "./to-tolerant.js";
