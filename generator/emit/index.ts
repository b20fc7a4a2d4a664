export * from "./emit.js";
export { layoutOfProtocol } from "./layout-of.js";
export type { EmittedFile, EmittedModule, EmittedText } from "./emitted-file.js";
export type { ImportedName } from "./code.js";
export type { DeclarationStructure } from "./declarations.js";
export { type PackageFacts, packageFiles } from "./package-files.js";
