import { fileURLToPath } from "node:url";
import { isThere } from "./find-upwards.js";
import { readFolder } from "./read-folder.js";

/** The folder in which the package has the bundled scripts and styles. */
const BUILT = new URL("../site-assets/", import.meta.url);

/** Returns the scripts and styles of the site: those of the package, or, in a checkout, bundled now from their sources. */
export async function readSiteAssets(): Promise<Map<string, string>> {
  const folder = fileURLToPath(BUILT);
  if (!import.meta.url.endsWith(".ts") && isThere(folder)) return readFolder(folder, () => true);
  const { bundleSite } = await import("./bundle-site.js");
  return bundleSite();
}
