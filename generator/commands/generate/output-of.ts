import { dirname, relative, sep } from "node:path";
import { LIBRARY, type OutputTarget, realPlace } from "../../files/index.js";
import { isMarked } from "../../emit/index.js";
import { foldersOverlap } from "../../config/index.js";
import { type Bilingual, escaped } from "../../diagnostics/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { type Project, schemaFoldersOf } from "../project/project.js";
import type { OpenedSchema } from "../project/open-schema.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";

/** The option for taking over an output folder. */
export interface AdoptOption {
  readonly adopt?: true;
}

/** How to open an output folder. */
interface OutputOptions extends AdoptOption {
  readonly terminal: Terminal;
  /** The last output of the same process; null if none exists. */
  readonly former?: OutputTarget | null;
}

/** Returns a function that reports waiting for another process. */
export function showWaiting(terminal: Terminal): (sentence: Bilingual) => void {
  return (sentence) => showMessage(terminal, escaped(sentence[terminal.language]));
}

/** Returns the output folder of a project. Throws a UsageError if the schema is empty or overlaps with the folder. */
export function outputOf(project: Project, opened: OpenedSchema, options: OutputOptions): OutputTarget {
  const { adopt, terminal, former } = options;
  const schema = schemaFoldersOf(project) ?? [];
  if (opened.protocols.length === 0)
    throw new UsageError({
      en: `No protocol in ${schema.join(", ")}: expected a folder with a protocol.yaml. Nothing was written or removed.`,
      zh: `${schema.join("、")}中没有协议：应有一个含protocol.yaml的目录。未写入或删除任何文件。`,
    });
  rejectOverlap(project, [...schema, ...linkedFolders(opened, schema)]);
  const formerSchema = former?.folder === project.out ? former.schema : [];
  return {
    folder: project.out,
    schema,
    formerSchema,
    isMarked,
    isAdopted: adopt === true,
    onWaiting: showWaiting(terminal),
  };
}

/** Returns the folders of schema files that are reached through symbolic links in a schema folder. */
function linkedFolders({ sources, pathOf }: OpenedSchema, schema: readonly string[]): readonly string[] {
  const places = schema.map(realPlace);
  const folders = new Set(
    [...sources.keys()]
      .filter((file) => !file.startsWith(`${LIBRARY}/`))
      .map((file) => dirname(realPlace(pathOf(file)))),
  );
  return [...folders].filter((folder) => !places.some((place) => `${folder}${sep}`.startsWith(`${place}${sep}`)));
}

/**
 * Throws if the output folder overlaps with another folder. Different paths may have the same target through symbolic
 * links.
 */
function rejectOverlap({ folder, out }: Project, schema: readonly string[]): void {
  const base = realPlace(folder);
  const place = (path: string): string => relative(base, realPlace(path));
  const other = [folder, ...schema].find((each) => foldersOverlap(place(out), place(each)));
  if (other === undefined) return;
  throw new UsageError({
    en: `Output folder ${out} overlaps ${other} through a symbolic link. Choose another output folder.`,
    zh: `输出目录${out}经由符号链接与${other}重叠。请另选输出目录。`,
  });
}
