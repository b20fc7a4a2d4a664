import type { JSX } from "preact";
import { pathOf, pathOfChanges } from "../links.js";
import type { PageContext, PlacedProtocol, Site, SiteLanguage } from "../model.js";
import { ChangesPage } from "./changes-page.js";
import { IndexPage, ProtocolIndexPage } from "./index-page.js";
import { InspectPage } from "./inspect-page.js";
import { MessagePage } from "./message-page.js";
import { ProtocolPage } from "./protocol-page.js";
import { StartPage } from "./start-page.js";
import { TypePage } from "./type-page.js";

/** A page with its path in the tree of its language. */
type PlacedPage = readonly [path: string, page: JSX.Element];

/** The pages of a language. */
export function* pagesOf(site: Site, language: SiteLanguage): Generator<PlacedPage> {
  const contextOf = (path: string): PageContext => ({ site, language, path, protocol: null });
  yield ["index.html", <StartPage context={contextOf("index.html")} />];
  yield ["a-z.html", <IndexPage context={contextOf("a-z.html")} />];
  yield ["inspect.html", <InspectPage context={contextOf("inspect.html")} />];
  for (const protocol of site.protocols) yield* pagesOfProtocol(protocol, contextOf);
}

function* pagesOfProtocol(protocol: PlacedProtocol, contextOf: (path: string) => PageContext): Generator<PlacedPage> {
  const { former, reference } = protocol;
  const at = (path: string) => ({ ...contextOf(path), protocol });
  const index = pathOf(protocol);
  const letters = pathOf(protocol, "a-z");
  yield [index, <ProtocolPage context={at(index)} />];
  yield [letters, <ProtocolIndexPage context={at(letters)} />];
  for (const message of reference.messages) {
    const path = pathOf(protocol, message.slug);
    yield [path, <MessagePage context={at(path)} message={message} />];
  }
  for (const type of reference.types) {
    const path = pathOf(protocol, type.slug);
    yield [path, <TypePage context={at(path)} type={type} />];
  }
  if (former === null) return;
  const path = pathOfChanges(former, protocol);
  yield [path, <ChangesPage context={at(path)} former={former} />];
}
