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
    if (path.trim() === "") throw new UsageError(`--${name} expects a path, got an empty string.`);
    const part = unexpandedPart(path);
    if (part !== null)
      throw new UsageError(
        `--${name} ${path}: ${part} was not expanded. Let the shell expand it (use a space instead of =, and no quotes), or write ./ before a folder with that name.`,
      );
  }
}
