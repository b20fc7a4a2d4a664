import { pluralize } from "../../diagnostics/index.js";
import type { PrintFile } from "../../print/index.js";
import type { Progress } from "../terminal/progress.js";

/** Returns a printer that shows how many files it has printed. */
export function withCount(print: PrintFile, progress: Progress): PrintFile {
  let count = 0;
  return async (file) => {
    const text = await print(file);
    count++;
    progress.report(() => ({ en: `Generating: ${pluralize(count, "file")}`, zh: `正在生成：${count}个文件` }));
    return text;
  };
}
