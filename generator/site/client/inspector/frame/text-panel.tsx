import type { JSX } from "preact";
import type { ShownText } from "../../../../inspector/index.js";
import type { Parts } from "../workbench.js";

/** The decoded text of a message, and which part of a long one it is. */
export function TextPanel({ parts, text }: { readonly parts: Parts; readonly text: ShownText }): JSX.Element {
  const { words } = parts;
  const { part, coding } = text;
  return (
    <section class="text-panel" aria-label={words.text}>
      <h3>
        {words.text} <span class="dim">{coding}</span>
        {part !== null && <span class="dim"> {words.part(part.number, part.total)}</span>}
      </h3>
      <blockquote dir="auto">{text.text ?? <em class="dim">{words.noText}</em>}</blockquote>
    </section>
  );
}
