/* The tool as functions: texts in, texts and diagnostics out. Nothing here touches the disk. */

export { type Diagnostic, type DiagnosticCode, formatJson, formatText, type SourceRange } from "./diagnostics/index.js";
export { build, compile, type Compiled, type OutputOptions, type PackageFacts, type SchemaTexts } from "./generate.js";
export type { Message, Protocol } from "./model/index.js";
