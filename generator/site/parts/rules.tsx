import type { JSX } from "preact";
import type { RuleReference } from "../../tables/index.js";
import type { PageContext } from "../model.js";
import { siteWords } from "../words/words.js";

/** The rules of a message or structure, in words and as the schema states them. */
export function Rules({
  context,
  rules,
}: {
  readonly context: PageContext;
  readonly rules: readonly RuleReference[];
}): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  return (
    <ul class="rules">
      {rules.map((rule) => (
        <li id={`r-${rule.slug}`}>
          <p>
            <span class={`severity ${rule.severity}`}>{words.severities[rule.severity]}</span> {rule[language]}
            {rule.section !== null && <span class="dim"> {words.inSection(rule.section)}</span>}
          </p>
          <p class="condition">
            <code>
              {rule.when === null ? "" : `${rule.when} → `}
              {rule.require}
            </code>{" "}
            <span class="dim">{rule.id}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
