import type { NamedType, Protocol } from "../../model/index.js";
import { choiceDeclarations } from "./choice.js";
import type { Declaration } from "../code/declarations.js";
import { type EmittedModule, fileHeader } from "../code/module.js";
import { typeModule } from "../code/module-paths.js";
import { packedDeclarations } from "./packed.js";
import { structureDeclarations } from "./structure.js";
import { enumerationDeclarations } from "./enumeration.js";

/** The module of a named type. */
export function typeFile(protocol: Protocol, type: NamedType): EmittedModule {
  return {
    kind: "module",
    path: `${typeModule(protocol, type)}.ts`,
    head: fileHeader(type.source),
    declarations: declarationsOf(protocol, type),
  };
}

function declarationsOf(protocol: Protocol, type: NamedType): Declaration[] {
  switch (type.kind) {
    case "enumeration":
      return enumerationDeclarations(type);
    case "packed":
      return packedDeclarations(protocol, type);
    case "structure":
      return structureDeclarations(protocol, type);
    case "choice":
      return choiceDeclarations(protocol, type);
  }
}
