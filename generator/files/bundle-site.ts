import { join } from "node:path";
import { build } from "vite";
import { readFolder } from "./read-folder.js";
import { packageRoot } from "./tool-assets.js";

/** The scripts of the site's pages; each is one file without modules, because pages opened from a disk cannot load modules. */
const SCRIPTS = ["theme", "site", "reload"];

/** Bundles the scripts and the style of the site. Only a checkout has the sources and Vite; the package has the result. */
export async function bundleSite(): Promise<Map<string, string>> {
  const folder = join(packageRoot, "generator", "site", "client");
  const files = readFolder(folder, (path) => path.endsWith(".svg"));
  for (const name of SCRIPTS) {
    for (const [path, text] of await bundled(folder, name)) files.set(path, text);
  }
  return files;
}

async function bundled(folder: string, name: string): Promise<readonly (readonly [path: string, text: string])[]> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: "error",
    publicDir: false,
    root: folder,
    build: {
      write: false,
      target: "es2022",
      lib: {
        entry: join(folder, `${name}.ts`),
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
