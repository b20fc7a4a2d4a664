export type { DeclarationData, FunctionParts, MemberDeclaration, PropertyData } from "./code/declarations.js";
export { isMarked } from "./code/generated-mark.js";
export type { EmittedFile, EmittedModule, ModuleImport } from "./code/module.js";
export { emitProtocol } from "./emit-protocol.js";
export { changedInWords } from "./fields/field-docs.js";
export { DEFAULT_OPTIONS, type ImportEnding, type OutputOptions } from "./package/options.js";
export { type PackageFacts, packageFiles, type PackageGuide } from "./package/package-files.js";
export { otherVersions } from "../tables/index.js";
export { runtimeFiles, runtimeNamedBy } from "./package/runtime-files.js";
