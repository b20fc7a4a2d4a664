import type { JSX } from "preact";
import type { ValueOfEnumeration } from "../../tables/index.js";
import type { PageContext } from "../model.js";
import { siteWords } from "../words/words.js";
import { memberText } from "./values.js";

/** The values of an enumeration or of bits as a table. */
export function ValueTable({
  context,
  values,
}: {
  readonly context: PageContext;
  readonly values: readonly ValueOfEnumeration[];
}): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  return (
    <table class="values">
      <thead>
        <tr>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <tr id={idOfValue(value)}>
            <td class="number">
              <code>{memberText(value)}</code>
            </td>
            <td class="name">{value.kind === "value" ? value.name : ""}</td>
            <td>
              {value[language]}
              {value.legs.length > 0 && <span class="dim"> {words.onLegs(value.legs.join(words.comma))}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The id of a value: v- and its name, or its numbers. */
export function idOfValue(value: ValueOfEnumeration): string {
  if (value.kind === "value") return `v-${value.abbr}`;
  const text = value.kind === "range" ? `${value.first}-${value.last}` : value.prefix;
  return `v-${text.replaceAll(/[^\w-]/g, "_")}`;
}
