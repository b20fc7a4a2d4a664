import { setTimeout as wait } from "node:timers/promises";
import { type Bilingual, escaped } from "../../diagnostics/index.js";
import { FileError, readSiteAssets, watchFiles, type Watching } from "../../files/index.js";
import type { Protocol } from "../../model/index.js";
import { rerunOnChange } from "../generate/rerun-on-change.js";
import { openSchema, projectOf } from "../project/open-schema.js";
import { type ProjectFlags, schemaFoldersOf } from "../project/project.js";
import { shippedProtocols } from "../project/select-protocol.js";
import { showDiagnostics } from "../project/show-diagnostics.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";
import { showError, UsageError } from "../terminal/usage-error.js";
import { buildSite } from "./build-site.js";
import { type SiteServer, startSiteServer } from "./site-server.js";

/** How long to wait after a change, in milliseconds. Editors write a file in several steps. */
const SETTLED_AFTER = 50;

/** Shows the site on this machine until it is interrupted. After a change, it is built again and pages are reloaded. */
export async function serveDocs(flags: ProjectFlags, port: number, terminal: Terminal): Promise<number> {
  const assets = await readSiteAssets();
  const watching = watchFiles();
  const build = (): ReadonlyMap<string, string> | null => buildOnce(flags, { assets, watching, terminal });
  const server = await startSiteServer(port);
  try {
    server.show(build() ?? FAILED);
    showMessage(terminal, servingInWords(server.url)[terminal.language]);
    await rerunOnChange({
      interrupted: () => terminal.interrupted(),
      settle: () => wait(SETTLED_AFTER),
      watch: (changed) => {
        watching.listen(changed);
        return Promise.resolve(watching);
      },
      run: () => Promise.resolve(rebuild(server, build, terminal)),
    });
  } finally {
    await watching.close();
    await server.close();
  }
  return 0;
}

/** A schema with errors leaves the last site as it is; the errors are shown. */
function rebuild(server: SiteServer, build: () => ReadonlyMap<string, string> | null, terminal: Terminal): void {
  const start = performance.now();
  const files = build();
  if (files === null) return;
  server.show(files);
  const time = Math.round(performance.now() - start);
  showMessage(terminal, terminal.language === "zh" ? `已重新生成，${time} ms` : `Built again, ${time} ms`);
}

interface BuildParts {
  readonly assets: ReadonlyMap<string, string>;
  readonly watching: Watching;
  readonly terminal: Terminal;
}

/** Builds the site; null after an error, which is shown. A file may disappear while it is read; this is not fatal. */
function buildOnce(
  flags: ProjectFlags,
  { assets, watching, terminal }: BuildParts,
): ReadonlyMap<string, string> | null {
  try {
    const read = watching.reading((observe) => readProtocols(flags, terminal, observe));
    return read === null ? null : buildSite(read.protocols, { assets, packageName: read.packageName, reloads: true });
  } catch (error) {
    if (!(error instanceof FileError || error instanceof UsageError)) throw error;
    showError(error, terminal);
    return null;
  }
}

/** The protocols of the schema, or those of the tool without one; null after an error, which is shown. */
function readProtocols(
  flags: ProjectFlags,
  terminal: Terminal,
  observe: Parameters<typeof projectOf>[2],
): { readonly protocols: readonly Protocol[]; readonly packageName: string } | null {
  const project = projectOf({ ...flags, format: "text" }, terminal, observe);
  if (project === null) return null;
  const packageName = project.options.package?.name ?? "smswire";
  if (schemaFoldersOf(project, observe) === null) return { protocols: shippedProtocols(terminal), packageName };
  const schema = openSchema(project, { cache: terminal.cache, ...(observe === undefined ? {} : { observe }) });
  return showDiagnostics(schema, "text", terminal) === 0 ? { protocols: schema.protocols, packageName } : null;
}

/** What is shown until the schema has no errors. */
const FAILED: ReadonlyMap<string, string> = new Map([
  [
    "index.html",
    '<!doctype html><html lang="en"><title>smswire docs</title><script src="assets/reload.js"></script>' +
      "<p>The schema has errors. The terminal shows them. / schema有错误，详见终端。</p></html>",
  ],
]);

function servingInWords(url: string): Bilingual {
  return {
    en: `The site is at ${escaped(url)}. End with Ctrl-C.`,
    zh: `网站地址：${escaped(url)}。按Ctrl-C结束。`,
  };
}
