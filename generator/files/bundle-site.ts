import { basename, extname, join } from "node:path";
import { build, type Plugin } from "vite";
import { readFolder } from "./read-folder.js";
import { packageRoot } from "./tool-assets.js";

/** The scripts of the site's pages; each is one file without modules, because pages opened from a disk cannot load modules. */
const SCRIPTS = ["theme.ts", "site.ts", "reload.ts", "inspector/inspector.tsx"];

/** The worker of the inspector; its code is a text in the inspector's script, because such pages can load no other worker. */
const WORKER = "inspector/worker/worker.ts";
const WORKER_CODE = "$worker-code";

/** Bundles the scripts and the style of the site. Only a checkout has the sources and Vite; the package has the result. */
export async function bundleSite(): Promise<Map<string, string>> {
  const folder = join(packageRoot, "generator", "site", "client");
  const files = readFolder(folder, (path) => path.endsWith(".svg"));
  const worker = await bundled(folder, WORKER, []);
  const [[, code] = ["", ""]] = worker;
  for (const name of SCRIPTS) {
    for (const [path, text] of await bundled(folder, name, [textModule(code)])) files.set(path, text);
  }
  return files;
}

/** Provides the code of the worker as a module. */
function textModule(code: string): Plugin {
  return {
    name: "worker-code",
    resolveId: (id) => (id === WORKER_CODE ? id : null),
    load: (id) => (id === WORKER_CODE ? `export default ${JSON.stringify(code)};` : null),
  };
}

async function bundled(
  folder: string,
  path: string,
  plugins: readonly Plugin[],
): Promise<readonly (readonly [path: string, text: string])[]> {
  const name = basename(path, extname(path));
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: "error",
    publicDir: false,
    root: folder,
    plugins: [...plugins],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      target: "es2022",
      lib: {
        entry: join(folder, path),
        formats: ["iife"],
        name: `smswire_${name}`,
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((each) => ("output" in each ? each.output.map(contentOf) : []));
}

function contentOf(file: {
  readonly fileName: string;
  readonly code?: string;
  readonly source?: string | Uint8Array;
}): readonly [string, string] {
  const { fileName, code, source = "" } = file;
  return [fileName, code ?? (typeof source === "string" ? source : new TextDecoder().decode(source))];
}
