export { fileName, propertyName, typeName } from "./property-name.js";
export { type Resolved, resolve } from "./resolve.js";
