export { type Printable, printer, printFile, type PrintFile } from "./print.js";
export { rememberPrinted } from "./remember-printed.js";
