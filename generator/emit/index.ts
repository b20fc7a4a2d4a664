export * from "./emit.js";
export { descriptorOfProtocol } from "./descriptor-of.js";
export { layoutOfProtocol } from "./layout-of.js";
export type { EmittedFile, EmittedModule, EmittedText } from "./emitted-file.js";
export type { ImportedName } from "./code.js";
export type { Declaration, DeclarationStructure } from "./declarations.js";
export { DEFAULT_OPTIONS, type ImportEnding, type OutputOptions } from "./output-options.js";
export { type PackageFacts, packageFiles } from "./package-files.js";
export { runtimeFiles } from "./runtime-files.js";
