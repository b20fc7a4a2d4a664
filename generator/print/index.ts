export { type Printable, printFile, type PrintFile, toPrintables } from "./print.js";
