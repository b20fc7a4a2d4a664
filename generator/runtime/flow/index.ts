export { answered, answeredWith, unexpectedMessage } from "./answer.js";
export { fitsAnyForm, isSameSecret, monthToSecond, resultInWords } from "./authenticity.js";
export * from "./flow-error.js";
export type * from "./link.js";
export type * from "./table.js";
