/* The public names of conversions between versions. The conversion modules of protocols export exactly these. */
export { type Change, type ChangeKind, type Conversion, explainChange } from "./change.js";
