import { configMistakes } from "./config-mistakes.js";
import { digestMistakes } from "./digest-mistakes.js";
import { fieldMistakes } from "./field-mistakes.js";
import { importMistakes } from "./import-mistakes.js";
import { nameMistakes } from "./name-mistakes.js";
import { ruleMistakes } from "./rule-mistakes.js";
import { shapeMistakes } from "./shape-mistakes.js";
import { textMistakes } from "./text-mistakes.js";
import { typeMistakes } from "./type-mistakes.js";
import { vectorMistakes } from "./vector-mistakes.js";

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
