export { fileName, propertyName, typeName } from "./property-name.js";
export { importShapes, type Resolved, resolve } from "./resolve.js";
