import { unexpandedPart } from "../../config/index.js";
import { UsageError } from "../terminal/usage-error.js";

/** Flags that hold paths. */
interface PathFlags {
  readonly config?: string;
  readonly schema?: readonly string[];
  readonly out?: string;
}

/** Throws a UsageError for a path that is empty, or that a shell was expected to replace a part of. */
export function checkPathFlags({ config, schema = [], out }: PathFlags): void {
  const flags = [["config", config], ["out", out], ...schema.map((path) => ["schema", path] as const)] as const;
  for (const [name, path] of flags) {
    if (path === undefined) continue;
    if (path.trim() === "") throw new UsageError(`--${name} needs a path, got an empty one.`);
    const part = unexpandedPart(path);
    if (part !== null)
      throw new UsageError(
        `--${name} ${path}: ${part} is not replaced by what it stands for. Leave that to the shell (a blank instead of =, no quotes), or put ./ before a folder of that name.`,
      );
  }
}
