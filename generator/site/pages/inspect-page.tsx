import type { JSX } from "preact";
import type { PageContext, Site } from "../model.js";
import { Shell } from "../parts/shell.js";
import { siteWords } from "../words/words.js";

/** The page of the inspector; its script fills it. */
export function InspectPage({ context }: { readonly context: PageContext }): JSX.Element {
  const { language, site } = context;
  const words = siteWords[language];
  return (
    <Shell context={context} title={words.inspectorTitle} scripts={["inspector.js"]} styles={["inspector.css"]}>
      <h1>{words.inspectorTitle}</h1>
      <p class="lead">{words.inspectorLead}</p>
      <noscript>
        <p>{words.inspectorNeedsScript}</p>
      </noscript>
      <div
        id="inspector"
        data-protocols={site.protocols.map(({ folder }) => folder).join(" ")}
        data-package={site.packageName}
        data-sample={sampleOf(site)}
        data-file={site.openedFile ?? undefined}
      />
    </Shell>
  );
}

/** A frame to try: the largest example that is still short. */
function sampleOf({ protocols }: Site): string {
  const frames = protocols.flatMap(({ reference }) => reference.examples.map(({ frame }) => frame));
  const short = frames.filter(({ length }) => length <= MAX_SAMPLE);
  return short.reduce((longest, frame) => (frame.length > longest.length ? frame : longest), "");
}

/** The maximum number of hexadecimal digits of the sample. */
const MAX_SAMPLE = 500;
