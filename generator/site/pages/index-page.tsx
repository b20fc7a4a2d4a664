import type { JSX } from "preact";
import { linkTo, pathOf } from "../links.js";
import type { PageContext, ProtocolContext } from "../model.js";
import { Shell } from "../parts/shell.js";
import { documentsOf, type SearchDocument } from "../search/documents.js";
import { siteWords } from "../words/words.js";

/** The list of the indexes of all protocols. */
export function IndexPage({ context }: { readonly context: PageContext }): JSX.Element {
  const words = siteWords[context.language];
  return (
    <Shell context={context} title={words.index}>
      <h1>{words.index}</h1>
      <p class="lead">{words.indexLead}</p>
      <ul>
        {context.site.protocols.map((protocol) => (
          <li>
            <a href={linkTo(context, pathOf(protocol, "a-z"))}>{protocol.reference.title}</a>
          </li>
        ))}
      </ul>
    </Shell>
  );
}

/** Everything in a protocol by its first letter: what the search finds, for readers without scripts. */
export function ProtocolIndexPage({ context }: { readonly context: ProtocolContext }): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  const documents = documentsOf(protocol, language).toSorted((one, other) => compare(one.title, other.title));
  const letters = new Map<string, SearchDocument[]>();
  for (const each of documents) {
    const letter = each.title.charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), each]);
  }
  return (
    <Shell context={context} title={words.index}>
      <h1>
        {protocol.reference.title} {words.index}
      </h1>
      {[...letters].map(([letter, own]) => (
        <section aria-label={letter}>
          <h2>{letter}</h2>
          <ul class="a-z">
            {own.map(({ title, words: others, place }) => (
              <li>
                <a href={linkTo(context, `${protocol.folder}/${place}`)}>{title}</a> <span class="dim">{others}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Shell>
  );
}

/** Without regard to capitals, and independent of the machine. */
function compare(one: string, other: string): number {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}
