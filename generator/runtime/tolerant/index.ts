export type { FieldRun, MessageReadings, OtherLayout, SizedContent } from "./readings.js";
export { exact, hasAllFields, type Incomplete, type Tolerant } from "./result.js";
export { repairFrame } from "./repair-frame.js";
export { readTolerant, type TolerantReading } from "./read-tolerant.js";
export { toTolerant } from "./to-tolerant.js";
