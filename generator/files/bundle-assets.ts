/*
 * Writes the tool's own files as a module next to the compiled tool: importing that module needs no disk access. Bundles the
 * scripts and styles of the reference site.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { bundleSite } from "./bundle-site.js";
import { readLanguage, readLibrary, readRuntime } from "./tool-assets.js";

const sources = { language: readLanguage(), library: readLibrary(), runtime: readRuntime() };
const entries = Object.entries(sources).map(([name, files]) => `  ${name}: new Map(${JSON.stringify([...files])}),`);

writeFileSync(new URL("../texts.js", import.meta.url), `export const toolTexts = {\n${entries.join("\n")}\n};\n`);
writeFileSync(
  new URL("../texts.d.ts", import.meta.url),
  `import type { ToolSources } from "./index.js";\n\n/** The tool's own files: language, importable protocols, runtime. */\nexport declare const toolTexts: ToolSources;\n`,
);

const siteAssets = new URL("../site-assets/", import.meta.url);
mkdirSync(siteAssets, { recursive: true });
for (const [name, text] of await bundleSite()) writeFileSync(new URL(name, siteAssets), text);
