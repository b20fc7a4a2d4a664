import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Bilingual } from "../../diagnostics/index.js";
import { FileError, Reason } from "../file-error.js";
import type { OnWaiting } from "./output-lock.js";
import { MANIFEST, type Manifest, readManifest } from "./manifest.js";

/** An output folder, and how its files are recognized. */
export interface OutputTarget {
  readonly folder: string;
  /** The schema folders that it is generated from. */
  readonly schema: readonly string[];
  /** Schema folders that the same process generated it from earlier. They are accepted as owners. */
  readonly formerSchema?: readonly string[];
  /** Whether the first line of a file shows that it is generated. */
  readonly isMarked: (line: string) => boolean;
  /** What the files are, such as an export; absent for the generated code. A folder holds files of one kind. */
  readonly kind?: string;
  /** Whether to take over an output folder of another schema. */
  readonly isAdopted?: boolean;
  /** Called with a message if another process is writing the folder. */
  readonly onWaiting?: OnWaiting;
}

/** Returns the schema folders relative to the output folder, so that the manifest does not depend on the machine. */
export function schemaOf({ folder, schema }: Pick<OutputTarget, "folder" | "schema">): readonly string[] {
  return schema.map((each) => pathBetween(folder, each).replaceAll("\\", "/"));
}

/** Returns the path as it is written, or the real one if symbolic links above the output folder change its meaning. */
function pathBetween(folder: string, schema: string): string {
  const written = relative(resolve(folder), resolve(schema));
  const [from, to] = [realPlace(folder), realPlace(schema)];
  return realPlace(resolve(from, written)) === to ? written : relative(from, to);
}

/** Throws a FileError if the manifest belongs to another schema. */
export function rejectOtherSchema(target: OutputTarget, { schema: recorded }: Manifest): void {
  const current = schemaOf(target);
  const known = [...current, ...schemaOf({ folder: target.folder, schema: target.formerSchema ?? [] })];
  const isSame = recorded.some((one) => known.some((other) => isSamePlace(target.folder, one, other)));
  if (isSame || recorded.length === 0 || current.length === 0 || target.isAdopted === true) return;
  const [before, now] = [recorded.join(", "), current.join(", ")];
  const reason = {
    en: `it was generated from ${before} (relative to the output folder), but this schema is in ${now}. Choose another output folder, or add --adopt if the schema was moved`,
    zh: `它由${before}（相对于输出目录）生成，而当前schema位于${now}。请另选输出目录；如果只是移动了schema，请加--adopt`,
  };
  throw new FileError("write", target.folder, new Reason(reason));
}

/** Throws a FileError if the manifest belongs to another kind of output, whose files would be removed. */
export function rejectOtherKind(target: OutputTarget, recorded: Manifest): void {
  const { folder } = target;
  const kind = target.kind ?? null;
  if (recorded.kind === kind || recorded.files.length === 0) return;
  const words = (name: string | null): Bilingual =>
    name === null ? { en: "generated code", zh: "生成的代码" } : { en: name, zh: name };
  const [before, now] = [words(recorded.kind), words(kind)];
  const reason = {
    en: `it contains other output (${before.en}), which ${now.en} would replace. Choose another output folder`,
    zh: `它含有其他输出（${before.zh}），会被${now.zh}替换。请另选输出目录`,
  };
  throw new FileError("write", folder, new Reason(reason));
}

function isSamePlace(folder: string, one: string, other: string): boolean {
  return one === other || realPlace(resolve(realPlace(folder), one)) === realPlace(resolve(realPlace(folder), other));
}

/** Resolves the symbolic links of a path, as far as it exists. */
export function realPlace(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(realPlace(dirname(whole)), basename(whole));
  }
}

/** Throws a FileError if the manifest of a parent folder lists files of this one. */
export function rejectListedAbove(folder: string): void {
  const below = resolve(folder);
  for (let above = dirname(below); ; above = dirname(above)) {
    const inside = `${relative(above, below).replaceAll("\\", "/")}/`;
    if (existsSync(join(above, MANIFEST)) && listedIn(above).some((path) => path.startsWith(inside))) {
      const reason = {
        en: `it contains files of the output folder ${above}. Choose another output folder`,
        zh: `它包含输出目录${above}的文件。请另选输出目录`,
      };
      throw new FileError("write", folder, new Reason(reason));
    }
    if (dirname(above) === above) return;
  }
}

/** Returns the files that the manifest of a folder lists. A file that is not a manifest lists none. */
function listedIn(folder: string): readonly string[] {
  try {
    return readManifest(folder).files;
  } catch {
    return [];
  }
}
