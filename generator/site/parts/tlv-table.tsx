import type { JSX } from "preact";
import { type TlvReference, widthFormula } from "../../tables/index.js";
import { anchorOf } from "../links.js";
import type { ProtocolContext } from "../model.js";
import { siteWords } from "../words/words.js";
import { Name } from "./name.js";
import { TypeLink } from "./field-table.js";

/** Optional parameters as a table. */
export function TlvTable({
  context,
  tlvs,
}: {
  readonly context: ProtocolContext;
  readonly tlvs: readonly TlvReference[];
}): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  return (
    <table class="fields tlvs">
      <thead>
        <tr>
          {[words.tag, words.parameter, words.size, words.type, words.section].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tlvs.map((tlv) => (
          <tr id={anchorOf(`tlv-${tlv.slug}`)}>
            <td class="number" data-head={words.tag}>
              <code>{tlv.id}</code>
            </td>
            <td class="what">
              <strong class="name">
                <Name>{tlv.name}</Name>
              </strong>
              {tlv.required && <span class="tag">{words.required}</span>}
              {tlv.several && <span class="tag">{words.several}</span>}
              <p>{tlv[language]}</p>
            </td>
            <td class="number" data-head={words.size}>
              {widthFormula(tlv) || words.rest}
            </td>
            <td data-head={words.type}>
              {["structure", "union"].includes(tlv.wire.kind) ? null : (
                <span class="basic">{words.wire(tlv.wire)} </span>
              )}
              {tlv.type !== null && <TypeLink context={context} slug={tlv.type} />}
            </td>
            <td data-head={words.section} class={tlv.section === null ? "empty" : ""}>
              {tlv.section}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
