import type { PageContext, PlacedProtocol, SiteLanguage } from "./model.js";

/** The folder of the assets. */
export const ASSETS = "assets";

/** The prefix of the paths of a language. */
const TREES: Readonly<Record<SiteLanguage, string>> = { en: "", zh: "zh/" };

/** The path of a page in the site. */
export function pathInSite(language: SiteLanguage, path: string): string {
  return `${TREES[language]}${path}`;
}

/** The relative link from a page to another path of the site. All links are relative: the site works under any path. */
function relativeTo({ language, path }: PageContext, target: string): string {
  const depth = pathInSite(language, path).split("/").length - 1;
  return depth === 0 ? target : `${"../".repeat(depth)}${target}`;
}

/** The link to a page in the same language. */
export function linkTo(context: PageContext, path: string): string {
  return relativeTo(context, pathInSite(context.language, path));
}

/** The link to the same page in another language. */
export function linkToLanguage(context: PageContext, language: SiteLanguage): string {
  return relativeTo(context, pathInSite(language, context.path));
}

/** The link to an asset. */
export function linkToAsset(context: PageContext, name: string): string {
  return relativeTo(context, `${ASSETS}/${name}`);
}

/** The link to the folder of the site; empty for a page in it. */
export function linkToRoot(context: PageContext): string {
  return relativeTo(context, "");
}

/** The path of the page of a message or type; without a slug, that of the protocol. */
export function pathOf({ folder }: PlacedProtocol, slug = "index"): string {
  return `${folder}/${slug}.html`;
}

/** The path of the comparison of a protocol with its former version. */
export function pathOfChanges(before: PlacedProtocol, after: PlacedProtocol): string {
  return `changes/${before.folder}-${after.folder}.html`;
}

/** The id of a field on the page of its message or type. */
export function anchorOf(slug: string): string {
  return `f-${slug}`;
}
