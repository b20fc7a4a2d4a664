export { rememberPrinted } from "./memoize.js";
export { type PrintFile, type Printable, printFile, printer, recipePrinter } from "./print-job.js";
