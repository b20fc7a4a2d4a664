import { toolVersion } from "../../files/index.js";
import { protocolToGraph } from "../../inspector/index.js";
import type { Protocol } from "../../model/index.js";
import { ASSETS, renderSite } from "../../site/index.js";
import { referenceOfProtocol } from "../../tables/index.js";
import { exampleReader } from "./read-example.js";

/** What a site is built from, in addition to its protocols. */
export interface SiteParts {
  /** The scripts and styles, by their names. */
  readonly assets: ReadonlyMap<string, string>;
  /** The npm package of the generated code. */
  readonly packageName: string;
  /** Whether pages are reloaded when the local server has built them again. */
  readonly reloads: boolean;
  /** The path of the file that the inspector opens. */
  readonly openedFile?: string;
}

/** The script that only pages of the local server have. */
const RELOAD_SCRIPT = "reload.js";

/** Builds all files of the site by their paths. */
export function buildSite(
  protocols: readonly Protocol[],
  { assets, packageName, reloads, openedFile }: SiteParts,
): Map<string, string> {
  const files = renderSite({
    protocols: protocols.map((protocol) => {
      return {
        reference: referenceOfProtocol(protocol),
        read: exampleReader(protocol),
        data: JSON.stringify(protocolToGraph(protocol)),
      };
    }),
    packageName,
    toolVersion: toolVersion(),
    reloads,
    openedFile: openedFile ?? null,
  });
  for (const [name, text] of assets) {
    if (name !== RELOAD_SCRIPT || reloads) files.set(`${ASSETS}/${name}`, text);
  }
  return files;
}
