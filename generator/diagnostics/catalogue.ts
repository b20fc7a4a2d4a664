import { bitCodes } from "./codes/bits.js";
import { configCodes } from "./codes/config.js";
import { digestCodes } from "./codes/digests.js";
import { fieldCodes } from "./codes/fields.js";
import { flowCodes } from "./codes/flow.js";
import { flowPartCodes } from "./codes/flow-parts.js";
import { flowValueCodes } from "./codes/flow-values.js";
import { headerCodes } from "./codes/header.js";
import { importCodes } from "./codes/imports.js";
import { messageCodes } from "./codes/messages.js";
import { nameCodes } from "./codes/names.js";
import { ruleCodes } from "./codes/rules.js";
import { shapeCodes } from "./codes/schema.js";
import { structureCodes } from "./codes/structures.js";
import { textCodes } from "./codes/text.js";
import { tlvCodes } from "./codes/tlvs.js";
import { typeCodes } from "./codes/types.js";
import { vectorCodes } from "./codes/vectors.js";
import { yamlCodes } from "./codes/yaml.js";

/** All diagnostics: a stable code, a severity, an explanation, and a message that states the problem and the fix. */
export const catalogue = {
  ...yamlCodes,
  ...shapeCodes,
  ...nameCodes,
  ...messageCodes,
  ...typeCodes,
  ...structureCodes,
  ...tlvCodes,
  ...bitCodes,
  ...headerCodes,
  ...fieldCodes,
  ...ruleCodes,
  ...digestCodes,
  ...textCodes,
  ...vectorCodes,
  ...flowCodes,
  ...flowPartCodes,
  ...flowValueCodes,
  ...importCodes,
  ...configCodes,
} as const;
