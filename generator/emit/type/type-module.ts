import type { NamedType, Protocol } from "../../model/index.js";
import { bitsDeclarations } from "./bits.js";
import { choiceDeclarations } from "./choice.js";
import type { Declaration } from "../code/declarations.js";
import type { DocLanguage } from "../code/doc-comment.js";
import { digitPartDeclarations } from "./digit-parts.js";
import { packedDeclarations } from "./packed.js";
import { structureDeclarations } from "./structure.js";
import { tlvsDeclarations } from "./tlvs.js";
import { enumerationDeclarations } from "./enumeration.js";
import { unionDeclarations } from "./union.js";

/** The declarations in the module of a named type. */
export function typeDeclarations(protocol: Protocol, type: NamedType, language: DocLanguage): Declaration[] {
  switch (type.kind) {
    case "enumeration":
      return enumerationDeclarations(type, language);
    case "packed":
      return packedDeclarations(protocol, type, language);
    case "digits":
      return digitPartDeclarations(protocol, type, language);
    case "bits":
      return bitsDeclarations(protocol, type, language);
    case "structure":
      return structureDeclarations(protocol, type, language);
    case "choice":
      return choiceDeclarations(protocol, type, language);
    case "tlvs":
      return tlvsDeclarations(protocol, type, language);
    case "union":
      return unionDeclarations(protocol, type, language);
  }
}
