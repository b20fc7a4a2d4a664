export { type BareFolder, findBareFolders } from "./bare-folders.js";
export { FileProblem } from "./file-problem.js";
export { findNamesUpwards, findUpwards, isThere } from "./find-upwards.js";
export type { Differences } from "./comparison.js";
export { compareOutput, type OpenedOutput, openOutput, withManifest, writeOutput } from "./output-folder.js";
export { type OutputTarget, realPlace } from "./output-target.js";
export { finishOutput } from "./staging.js";
export { type Observe, observeNothing, observePath, realPath } from "./observe.js";
export { openPrintCache, type PrintCache } from "./print-cache.js";
export { readFolder, readLinkedText, readText, readTextIfThere } from "./read-folder.js";
export {
  readExamples,
  LIBRARY,
  readLanguage,
  readLibrary,
  readPackageFacts,
  readPrinter,
  readRuntime,
  toolFolder,
} from "./tool-files.js";
export { writeNewFile } from "./write-new-file.js";
export { watchFiles, type Watching } from "./watch-files.js";
