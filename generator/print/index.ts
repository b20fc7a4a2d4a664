export { memoizePrinter } from "./memoize.js";
export { type PrintFile, type PrintJob, printFile, printer, printSerialized } from "./print-job.js";
