export { type BareFolder, findBareFolders } from "./bare-folders.js";
export type { Differences } from "./output/comparison.js";
export { FileError, Reason } from "./file-error.js";
export { findNamesUpwards, findUpwards, isThere } from "./find-upwards.js";
export { type Observe, observeNothing, observePath } from "./observe.js";
export { type OpenedOutput, compareOutput, openOutput, withManifest, writeOutput } from "./output/output-folder.js";
export { type OutputTarget, realPlace } from "./output/output-target.js";
export { openPrintCache, type PrintCacheFacts, printCacheFacts } from "./print-cache.js";
export { checkReadable, readFolder, readLinkedText, readText, readTextIfThere } from "./read-folder.js";
export { type OwnFile, replaceOwnFile } from "./replace-own-file.js";
export { findInterruptedRuns, type InterruptedRuns } from "./output/interrupted-runs.js";
export { finishOutput } from "./output/staging.js";
export {
  LIBRARY,
  readExamples,
  readLanguage,
  readLibrary,
  readPackageFacts,
  printerFingerprint,
  readRuntime,
  packageRoot,
  readDissectorEngine,
  requiredNode,
  toolVersion,
} from "./tool-assets.js";
export { readSiteAssets } from "./site-assets.js";
export { writeSite } from "./site-folder.js";
export { type Watching, watchFiles } from "./watch-files.js";
export { replaceFile } from "./replace-file.js";
export { writeNewFile } from "./write-new-file.js";
