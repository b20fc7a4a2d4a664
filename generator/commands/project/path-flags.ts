import { unexpandedPart } from "../../config/index.js";
import { UsageError } from "../terminal/usage-error.js";

/** The flags that hold paths. */
interface PathFlags {
  readonly config?: string;
  readonly schema?: readonly string[];
  readonly out?: string;
}

/** Throws a UsageError for a path that is empty or has a part that only a shell would expand. */
export function checkPathFlags({ config, schema = [], out }: PathFlags): void {
  const flags = [["config", config], ["out", out], ...schema.map((path) => ["schema", path] as const)] as const;
  for (const [name, path] of flags) {
    if (path === undefined) continue;
    if (path.trim() === "") throw blankPath(name);
    const part = unexpandedPart(path);
    if (part !== null) throw unexpanded(`--${name} ${path}`, part);
  }
}

function blankPath(name: string): UsageError {
  return new UsageError({
    en: `--${name} expects a path, got an empty string.`,
    zh: `--${name}应为路径，实为空字符串。`,
  });
}

function unexpanded(flag: string, part: string): UsageError {
  return new UsageError({
    en: `${flag}: ${part} was not expanded. Let the shell expand it (use a space instead of =, and no quotes), or write ./ before a folder with that name.`,
    zh: `${flag}：${part}未展开。请让shell展开它（用空格代替=，且不加引号）；如果目录确实叫这个名字，请在前面加./。`,
  });
}
