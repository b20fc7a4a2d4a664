export { editOf } from "./edit-of.js";
export * from "./fix-schema.js";
export * from "./text-edit.js";
