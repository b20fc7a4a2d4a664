export { ASSETS } from "./links.js";
export type { ExampleRow, ReadExample, SiteInput, SiteLanguage, SiteProtocol } from "./model.js";
export { securityPolicy } from "./parts/shell.js";
export { renderSite } from "./site.js";
