import type { JSX } from "preact";
import type { FieldGroup } from "../../tables/index.js";
import { linkTo, pathOf, pathOfChanges } from "../links.js";
import type { PageContext, PlacedProtocol } from "../model.js";
import { Shell } from "../parts/shell.js";
import { siteWords } from "../words/words.js";

/** The page with all protocols. */
export function StartPage({ context }: { readonly context: PageContext }): JSX.Element {
  const { language, site } = context;
  const words = siteWords[language];
  const families = [...new Set(site.protocols.map(({ reference }) => reference.family))];
  return (
    <Shell context={context} title={words.siteTitle}>
      <h1>{words.siteTitle}</h1>
      <p class="lead">{words.siteLead}</p>
      {families.map((family) => (
        <section class="family" aria-label={family}>
          <h2>{family}</h2>
          <p>{site.protocols.find(({ reference }) => reference.family === family)?.reference[language]}</p>
          <ul class="cards">
            {site.protocols
              .filter(({ reference }) => reference.family === family)
              .map((protocol) => (
                <Card context={context} protocol={protocol} />
              ))}
          </ul>
        </section>
      ))}
      <Legend context={context} />
      <p>
        <a href={linkTo(context, "a-z.html")}>{words.index}</a>
      </p>
    </Shell>
  );
}

interface CardProps {
  readonly context: PageContext;
  readonly protocol: PlacedProtocol;
}

function Card({ context, protocol }: CardProps): JSX.Element {
  const words = siteWords[context.language];
  const { reference, former } = protocol;
  const { messages, types, examples } = reference;
  return (
    <li>
      <a class="title" href={linkTo(context, pathOf(protocol))}>
        {reference.title}
      </a>
      {reference.specification !== null && <p>{reference.specification}</p>}
      <p class="dim">{words.counts4(messages.length, types.length, examples.length)}</p>
      {former !== null && (
        <p>
          <a href={linkTo(context, pathOfChanges(former, protocol))}>{words.comparedWith(former.reference.title)}</a>
        </p>
      )}
    </li>
  );
}

const GROUPS: readonly FieldGroup[] = ["header", "identifier", "counter", "party", "content", "fee", "time", "other"];

function Legend({ context }: { readonly context: PageContext }): JSX.Element {
  const words = siteWords[context.language];
  return (
    <section aria-labelledby="legend-title">
      <h2 id="legend-title">{words.legend}</h2>
      <ul class="legend">
        {GROUPS.map((group) => (
          <li class={`swatch g-${group}`}>{words.groups[group]}</li>
        ))}
        <li class="swatch dashed">{words.legendVariable}</li>
      </ul>
    </section>
  );
}
