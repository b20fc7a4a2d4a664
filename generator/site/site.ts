import { render } from "preact-render-to-string";
import { PublicNames } from "../tables/index.js";
import { ASSETS, pathInSite } from "./links.js";
import type { PlacedProtocol, Site, SiteInput, SiteLanguage } from "./model.js";
import { pagesOf } from "./pages/pages.js";
import { withoutHiddenText } from "./visible-text.js";
import { compactData } from "./search/expand.js";
import { searchData } from "./search/documents.js";

/** The languages, in the order of the trees. */
const LANGUAGES: readonly SiteLanguage[] = ["en", "zh"];

/** Folders of the site that no protocol has. */
const RESERVED = [ASSETS, "zh", "changes"];

/** Returns the files of the site by their paths: the pages, and the data of the search. */
export function renderSite(input: SiteInput): Map<string, string> {
  const site = placed(input);
  const files = new Map<string, string>();
  for (const language of LANGUAGES) {
    for (const [path, page] of pagesOf(site, language)) {
      files.set(pathInSite(language, path), `<!doctype html>\n${render(page)}\n`);
    }
    files.set(`${ASSETS}/search-${language}.js`, searchScript(site, language));
  }
  for (const { folder, data } of site.protocols) {
    files.set(`${ASSETS}/data-${folder}.js`, `smswire.data(${JSON.stringify(folder)}, ${escapedJson(data)});\n`);
  }
  return files;
}

/** Gives each protocol its folder and its former version, which is the one before it in the schema. */
function placed({ protocols, ...others }: SiteInput): Site {
  const folders = new PublicNames(RESERVED);
  const all: PlacedProtocol[] = [];
  for (const protocol of protocols) {
    const reference = withoutHiddenText(protocol.reference);
    all.push({
      ...protocol,
      reference,
      folder: folders.take(reference.id).slug,
      former: all.findLast((each) => each.reference.family === reference.family) ?? null,
      messages: new Map(reference.messages.map((message) => [message.slug, message])),
      types: new Map(reference.types.map((type) => [type.slug, type])),
    });
  }
  return { ...others, protocols: all };
}

/** The data of the search as a script: pages opened from a disk cannot read other files. */
function searchScript(site: Site, language: SiteLanguage): string {
  return `smswire.search(${escapedJson(JSON.stringify(compactData(searchData(site, language))))});\n`;
}

/** JSON that can be in any script. */
function escapedJson(json: string): string {
  return json.replaceAll(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
