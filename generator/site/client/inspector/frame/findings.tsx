import type { JSX } from "preact";
import type { FrameDetail } from "../../../../inspector/index.js";
import type { Parts } from "../workbench.js";

/** The first error of a frame, and the rules that it breaks. */
export function Findings({
  parts,
  detail,
}: {
  readonly parts: Parts;
  readonly detail: FrameDetail;
}): JSX.Element | null {
  const { words, page } = parts;
  const { error, guess, findings } = detail;
  if (error === null && findings.length === 0) return null;
  return (
    <ul class="findings">
      {error !== null && (
        <li class="error">
          <strong>×</strong> {error} {guess}
        </li>
      )}
      {findings.map(({ severity, rule, section, fields, text }) => (
        <li class={severity}>
          <strong>{severity === "error" ? "×" : "!"}</strong> {words.rules[severity]} <span class="name">{rule}</span>
          {section !== null && ` (${words.section(section)})`}
          {fields.length > 0 && <span class="dim"> {fields.join(", ")}</span>}: {text[page.language]}
        </li>
      ))}
    </ul>
  );
}
