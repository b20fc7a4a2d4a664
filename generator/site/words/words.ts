import type { SiteLanguage } from "../model.js";
import { chinese } from "./chinese.js";
import { english, type SiteWords } from "./english.js";

/** The words of the site. */
export const siteWords: Readonly<Record<SiteLanguage, SiteWords>> = { en: english, zh: chinese };
