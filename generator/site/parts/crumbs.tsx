import type { JSX } from "preact";
import { linkTo, pathOf } from "../links.js";
import type { ProtocolContext } from "../model.js";
import { siteWords } from "../words/words.js";

/** The way from the start page to a page of a protocol. */
export function Crumbs({ context, name }: { readonly context: ProtocolContext; readonly name: string }): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  return (
    <nav class="crumbs" aria-label={words.crumbs}>
      <a href={linkTo(context, "index.html")}>{words.brand}</a> /{" "}
      <a href={linkTo(context, pathOf(protocol))}>{protocol.reference.title}</a> /{" "}
      <span aria-current="page">{name}</span>
    </nav>
  );
}
