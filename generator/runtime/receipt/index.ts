export { entriesOfReceipt, type ReceiptEntry } from "./receipt-text.js";
