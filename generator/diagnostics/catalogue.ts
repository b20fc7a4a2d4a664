import { configMistakes } from "./codes/config.js";
import { digestMistakes } from "./codes/digests.js";
import { fieldMistakes } from "./codes/fields.js";
import { importMistakes } from "./codes/imports.js";
import { nameMistakes } from "./codes/names.js";
import { ruleMistakes } from "./codes/rules.js";
import { shapeMistakes } from "./codes/schema.js";
import { textMistakes } from "./codes/text.js";
import { typeMistakes } from "./codes/types.js";
import { vectorMistakes } from "./codes/vectors.js";

/** Every mistake a schema can have: a stable code, how much it matters, what is wrong and what would be right. */
export const catalogue = {
  ...shapeMistakes,
  ...nameMistakes,
  ...typeMistakes,
  ...fieldMistakes,
  ...ruleMistakes,
  ...digestMistakes,
  ...textMistakes,
  ...vectorMistakes,
  ...importMistakes,
  ...configMistakes,
} as const;
