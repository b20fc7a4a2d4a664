import { dirname, relative, sep } from "node:path";
import { LIBRARY, type OutputTarget, realPlace } from "../../files/index.js";
import { isMarked } from "../../emit/index.js";
import { foldersOverlap } from "../../config/index.js";
import { escaped } from "../../diagnostics/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { type Project, schemaFoldersOf } from "../project/project.js";
import type { OpenedSchema } from "../project/open-schema.js";
import type { Terminal } from "../terminal/terminal.js";

/** What the command line says about the owner of an output folder. */
export interface AdoptOption {
  readonly adopt?: true;
}

/** How an output folder is opened. */
interface OutputOptions extends AdoptOption {
  readonly terminal: Terminal;
  /** What was written last by the same process; null if nothing was. */
  readonly former?: OutputTarget | null;
}

/** Shows that another process is waited for. */
export function sayWaiting(terminal: Terminal): (sentence: string) => void {
  return (sentence) => terminal.err(`${escaped(sentence)}\n`);
}

/** The output folder of a project. Throws a UsageError if nothing would be generated, or if it overlaps the schema. */
export function outputOf(project: Project, opened: OpenedSchema, options: OutputOptions): OutputTarget {
  const { adopt, terminal, former } = options;
  const schema = schemaFoldersOf(project) ?? [];
  if (opened.protocols.length === 0)
    throw new UsageError(
      `There is no protocol in ${schema.join(", ")}: expected a folder with a protocol.yaml. Nothing is written or removed.`,
    );
  refuseOverlap(project, [...schema, ...linkedFolders(opened, schema)]);
  const formerSchema = former?.folder === project.out ? former.schema : [];
  return {
    folder: project.out,
    schema,
    formerSchema,
    isMarked,
    isAdopted: adopt === true,
    onWaiting: sayWaiting(terminal),
  };
}

/** The folders of schema files that are not in a folder of the schema, but behind a link in it. */
function linkedFolders({ texts, pathOf }: OpenedSchema, schema: readonly string[]): readonly string[] {
  const places = schema.map(realPlace);
  const folders = new Set(
    [...texts.keys()].filter((file) => !file.startsWith(`${LIBRARY}/`)).map((file) => dirname(realPlace(pathOf(file)))),
  );
  return [...folders].filter((folder) => !places.some((place) => `${folder}${sep}`.startsWith(`${place}${sep}`)));
}

/** Paths that differ may lead to one place, through links. */
function refuseOverlap({ folder, out }: Project, schema: readonly string[]): void {
  const base = realPlace(folder);
  const place = (path: string): string => relative(base, realPlace(path));
  const other = [folder, ...schema].find((each) => foldersOverlap(place(out), place(each)));
  if (other === undefined) return;
  throw new UsageError(
    `The output folder ${out} is no folder of its own: ${other} and it lie in each other, through a symbolic link.`,
  );
}
