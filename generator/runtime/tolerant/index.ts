export type { FieldRun, MessageReadings, OtherLayout, SizedContent } from "./readings.js";
export { exact, hasAllFields, type Incomplete, type Tolerant } from "./result.js";
export { repairFrame } from "./repair-frame.js";
export { readTolerant, toTolerant, type TolerantReading } from "./read-tolerant.js";
