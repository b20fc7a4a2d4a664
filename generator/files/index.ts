export { FileProblem } from "./file-problem.js";
export { type FormatCache, openFormatCache } from "./format-cache.js";
export { compareOutput, type Differences, writeOutput } from "./output-folder.js";
export { readFolder, readText, readTextIfThere } from "./read-folder.js";
export { readLanguage, readPackageFacts, readRuntime, toolFolder } from "./tool-files.js";
