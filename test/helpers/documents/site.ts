import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../../generator/commands/site/build-site.js";
import { readSiteAssets, writeSite } from "../../../generator/files/index.js";
import { shippedProtocols } from "../../../generator/commands/project/select-protocol.js";
import type { Protocol } from "../../../generator/model/index.js";
import { compile, type SchemaSources } from "../../../generator/pipeline.js";
import { sharedCache } from "../shared-cache.js";

/** The files of a site without its scripts. */
export function siteOf(protocols: readonly Protocol[], reloads = false): ReadonlyMap<string, string> {
  return buildSite(protocols, { assets: new Map(), packageName: "smswire", reloads });
}

/** The files of the site of a schema. */
export function siteOfSchema(schema: SchemaSources): ReadonlyMap<string, string> {
  const { protocols, diagnostics } = compile(schema, sharedCache());
  const first = diagnostics.find(({ severity }) => severity === "error");
  if (first !== undefined) throw new Error(first.message);
  return siteOf(protocols);
}

/** The protocols of a version that comes with the tool. */
export function shippedVersions(...ids: readonly string[]): readonly Protocol[] {
  return shippedProtocols({ cache: sharedCache() }).filter(({ id }) => ids.includes(id));
}

/** The site of two protocols on the disk, with its scripts. It is removed with the process. */
export async function writtenSite(protocols: readonly Protocol[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "smswire-site-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  writeSite(folder, buildSite(protocols, { assets: await readSiteAssets(), packageName: "smswire", reloads: false }));
  return folder;
}
