import type { ComponentChildren, JSX } from "preact";
import { linkTo, linkToAsset, linkToLanguage, linkToRoot, pathOf } from "../links.js";
import type { PageContext, SiteLanguage } from "../model.js";
import { siteWords } from "../words/words.js";
import { SideNavigation } from "./navigation.js";

/**
 * What a page may load: the script and style of the site, and nothing from a network. Styles in attributes and code in a page
 * are forbidden. Scripts of search data are loaded on demand, by one policy.
 */
const SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'none'",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types smswire smswire-inspector",
];

/** The policy of a page. A page that the local server reloads, or whose file it has, may connect to that server. */
export function securityPolicy(connects: boolean): string {
  return [...SECURITY_POLICY, `connect-src ${connects ? "'self'" : "'none'"}`].join("; ");
}

/** The codes of the languages in HTML. */
const CODES: Readonly<Record<SiteLanguage, string>> = { en: "en", zh: "zh-Hans" };
const OTHER: Readonly<Record<SiteLanguage, SiteLanguage>> = { en: "zh", zh: "en" };

/** What a page shows between its head and its foot. */
export interface ShellProps {
  readonly context: PageContext;
  readonly title: string;
  /** Scripts and styles of this page alone, by name. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  readonly children: ComponentChildren;
}

/** A whole page. */
export function Shell({ context, title, scripts = [], styles = [], children }: ShellProps): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  return (
    <html lang={CODES[language]} data-root={linkToRoot(context)}>
      <Head context={context} title={title} scripts={scripts} styles={styles} />
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <TopBar context={context} />
        <div class={protocol === null ? "columns single" : "columns"}>
          <main id="main" tabindex={-1}>
            {children}
          </main>
          {protocol !== null && <SideNavigation context={{ ...context, protocol }} />}
        </div>
        <footer class="foot">
          <p>
            {words.madeFrom(protocol?.reference.source ?? null)} <span class="screen-only">{words.keys}</span>
          </p>
        </footer>
      </body>
    </html>
  );
}

type HeadProps = Required<Omit<ShellProps, "children">>;

function Head({ context, title, scripts, styles }: HeadProps): JSX.Element {
  const { language, site, protocol } = context;
  const other = OTHER[language];
  const own = protocol === null ? siteWords[language].siteTitle : protocol.reference.title;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={securityPolicy(site.reloads || site.openedFile !== null)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="generator" content={`smswire ${site.toolVersion}`} />
      <title>{title === own ? title : `${title} · ${own}`}</title>
      <link rel="icon" href={linkToAsset(context, "icon.svg")} type="image/svg+xml" />
      <link rel="stylesheet" href={linkToAsset(context, "site.css")} />
      {styles.map((name) => (
        <link rel="stylesheet" href={linkToAsset(context, name)} />
      ))}
      <link rel="alternate" hreflang={CODES[other]} href={linkToLanguage(context, other)} />
      <script src={linkToAsset(context, "theme.js")} />
      <script src={linkToAsset(context, "site.js")} defer />
      {scripts.map((name) => (
        <script src={linkToAsset(context, name)} defer />
      ))}
      {site.reloads && <script src={linkToAsset(context, "reload.js")} defer />}
    </head>
  );
}

function TopBar({ context }: { readonly context: PageContext }): JSX.Element {
  const { language, protocol, site } = context;
  const words = siteWords[language];
  const other = OTHER[language];
  return (
    <header class="top">
      <a class="brand" href={linkTo(context, "index.html")}>
        {words.brand}
      </a>
      <nav class="protocols" aria-label={words.protocols}>
        <a
          href={linkTo(context, "inspect.html")}
          {...(context.path === "inspect.html" ? { "aria-current": "true" } : {})}
        >
          {words.inspector}
        </a>
        {site.protocols.map((each) => (
          <a
            href={linkTo(context, pathOf(each))}
            {...(each.folder === protocol?.folder ? { "aria-current": "true" } : {})}
          >
            {each.reference.title}
          </a>
        ))}
      </nav>
      <search class="search needs-script">
        <input
          id="search"
          type="text"
          inputmode="search"
          role="combobox"
          aria-label={words.search}
          aria-expanded="false"
          aria-controls="results"
          aria-autocomplete="list"
          autocomplete="off"
          placeholder={words.searchHint}
          data-none={words.noResult}
          data-some={words.resultCount}
          data-protocol={protocol?.folder ?? ""}
        />
        <div id="results" role="listbox" aria-label={words.results} hidden />
        <p id="result-count" class="hidden-text" role="status" />
      </search>
      <p class="switches">
        {protocol !== null && (
          <a class="to-navigation" href="#navigation">
            {words.messages}
          </a>
        )}
        <a class="without-script" href={linkTo(context, "a-z.html")}>
          {words.index}
        </a>
        <a
          class="language"
          href={linkToLanguage(context, other)}
          lang={CODES[other]}
          hreflang={CODES[other]}
          data-keeps-place
        >
          {siteWords[other].languageName}
        </a>
        <button type="button" class="theme needs-script" aria-label={words.theme} title={words.theme}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.5" class="ring" />
            <path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" />
          </svg>
        </button>
      </p>
    </header>
  );
}
