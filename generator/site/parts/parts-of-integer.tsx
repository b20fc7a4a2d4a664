import type { JSX } from "preact";
import type { TypeReference } from "../../tables/index.js";
import { anchorOf } from "../links.js";
import { ByteMap } from "../map/byte-map.js";
import { mapBits, mapParts } from "../map/map-fields.js";
import type { ProtocolContext } from "../model.js";
import { siteWords } from "../words/words.js";
import { Section } from "./section.js";
import { ValueTable } from "./value-table.js";

/** The parts of a packed integer or of digits. */
export function PartsBody({
  context,
  type,
}: {
  readonly context: ProtocolContext;
  readonly type: Extract<TypeReference, { readonly kind: "packed" | "digits" }>;
}): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  const unit = type.kind === "packed" ? "bit" : "digit";
  return (
    <Section id="parts" title={words.parts}>
      <p>{words.octets(type.octets)}</p>
      <ByteMap
        fields={mapParts(type.parts, unit, language)}
        label={words.mapOf(type.name)}
        columns={[16, 8]}
        {...(unit === "bit" ? { bits: 8 * type.octets } : {})}
      />
      <table class="parts">
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.bitOrDigit[unit]}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {type.parts.map((part, index) => (
            <tr id={anchorOf(part.slug)} data-f={part.slug}>
              <td class="number">{index + 1}</td>
              <td class="name">{part.name}</td>
              <td class="number">{unit === "bit" ? part.bits : part.digits}</td>
              <td>{part[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** The named bits of an integer, each with its values. */
export function BitsBody({
  context,
  type,
}: {
  readonly context: ProtocolContext;
  readonly type: Extract<TypeReference, { readonly kind: "bits" }>;
}): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  return (
    <Section id="bits" title={words.bitsTitle}>
      <ByteMap
        fields={mapBits(type, language)}
        label={words.mapOf(type.name)}
        columns={[8, 8]}
        bits={8 * type.octets}
      />
      {type.bits.map((bits, index) => (
        <section class="bits" id={anchorOf(bits.slug)} data-f={bits.slug} aria-label={bits.name}>
          <h3>
            <span class="swatch">{index + 1}</span> {bits.name}{" "}
            <span class="id">{words.bits(bits.low, bits.count)}</span>
          </h3>
          <p>
            {bits[language]}
            {bits.legs.length > 0 && <span class="dim"> {words.onLegs(bits.legs.join(words.comma))}</span>}
          </p>
          {bits.values.length > 0 && <ValueTable context={context} values={bits.values} />}
        </section>
      ))}
    </Section>
  );
}
