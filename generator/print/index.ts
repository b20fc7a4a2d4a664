export { type Printable, printer, printFile, type PrintFile, recipePrinter } from "./print.js";
export { rememberPrinted } from "./remember-printed.js";
