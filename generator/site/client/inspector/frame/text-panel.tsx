import type { JSX } from "preact";
import type { ShownText } from "../../../../inspector/index.js";
import type { Parts } from "../workbench.js";

/** The decoded text of a message, and the whole text if it is a part of a long one. */
export function TextPanel({ parts, text }: { readonly parts: Parts; readonly text: ShownText }): JSX.Element {
  const { words, inspector } = parts;
  const { part, coding } = text;
  return (
    <section class="text-panel" aria-label={words.text}>
      <h3>
        {words.text} <span class="dim">{coding}</span>
        {part !== null && <span class="dim"> {words.part(part.number, part.total)}</span>}
      </h3>
      <blockquote dir="auto">{text.text ?? <em class="dim">{words.noText}</em>}</blockquote>
      {text.parts.length > 0 && (
        <>
          <h3>{words.joined}</h3>
          <blockquote dir="auto" class="joined">
            {text.parts.map(({ index, text: each }) => (
              <span class={each === null ? "missing" : "part"}>
                {each ?? words.missing}
                {index !== null && (
                  <button type="button" class="link" onClick={() => inspector.select(index)}>
                    {words.frame(index + 1)}
                  </button>
                )}
              </span>
            ))}
          </blockquote>
        </>
      )}
    </section>
  );
}
