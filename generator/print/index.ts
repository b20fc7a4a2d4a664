export { type Printable, printFile, type PrintFile, toPrintables } from "./print.js";
export { rememberPrinted } from "./remember-printed.js";
