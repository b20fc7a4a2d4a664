import { configCodes } from "./codes/config.js";
import { digestCodes } from "./codes/digests.js";
import { fieldCodes } from "./codes/fields.js";
import { importCodes } from "./codes/imports.js";
import { nameCodes } from "./codes/names.js";
import { ruleCodes } from "./codes/rules.js";
import { shapeCodes } from "./codes/schema.js";
import { textCodes } from "./codes/text.js";
import { typeCodes } from "./codes/types.js";
import { vectorCodes } from "./codes/vectors.js";

/** Every mistake a schema can have: a stable code, how much it matters, what is wrong and what would be right. */
export const catalogue = {
  ...shapeCodes,
  ...nameCodes,
  ...typeCodes,
  ...fieldCodes,
  ...ruleCodes,
  ...digestCodes,
  ...textCodes,
  ...vectorCodes,
  ...importCodes,
  ...configCodes,
} as const;
