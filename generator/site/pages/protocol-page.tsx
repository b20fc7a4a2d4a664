import type { JSX } from "preact";
import type { TypeReference } from "../../tables/index.js";
import { linkTo, pathOf, pathOfChanges } from "../links.js";
import { ByteMap } from "../map/byte-map.js";
import { mapFields } from "../map/map-fields.js";
import type { ProtocolContext } from "../model.js";
import { FieldTable } from "../parts/field-table.js";
import { Flow } from "../parts/flow.js";
import { Name } from "../parts/name.js";
import { Section } from "../parts/section.js";
import { Shell } from "../parts/shell.js";
import { siteWords } from "../words/words.js";
import { MessageLink } from "../parts/message-link.js";

/** The page of a protocol: header, operations, states, types. */
export function ProtocolPage({ context }: { readonly context: ProtocolContext }): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  const { reference, former } = protocol;
  const { title, specification, header, littleEndian, maxOctets, flow, types } = reference;
  return (
    <Shell context={context} title={title}>
      <h1>{title}</h1>
      <p class="lead">{reference[language]}</p>
      <p>
        {specification !== null && `${words.specification}${words.colon}${specification}${words.period}`}
        {words.maxFrame(maxOctets)} {littleEndian && words.littleEndian}{" "}
        {former !== null && (
          <a href={linkTo(context, pathOfChanges(former, protocol))}>{words.comparedWith(former.reference.title)}</a>
        )}
      </p>
      <Section id="header" title={words.header}>
        <p>{words.headerLead(header.octets)}</p>
        <ByteMap fields={mapFields(header.fields, language)} label={words.mapOf(words.header)} columns={[16, 8]} />
        <FieldTable context={context} fields={header.fields} />
      </Section>
      <Section id="operations" title={words.operations}>
        <Operations context={context} />
      </Section>
      {flow !== null && (
        <Section id="flow" title={words.flow}>
          <Flow context={context} flow={flow} />
        </Section>
      )}
      {types.length > 0 && (
        <Section id="types" title={words.types}>
          <Types context={context} types={types} />
        </Section>
      )}
    </Shell>
  );
}

function Operations({ context }: { readonly context: ProtocolContext }): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  return (
    <table class="operations">
      <thead>
        <tr>
          <th scope="col">{words.request}</th>
          <th scope="col">{words.response}</th>
          <th scope="col">{words.sentBy}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {protocol.reference.operations.map(({ request, response, legs }) => (
          <tr>
            <td>
              <MessageLink context={context} slug={request} />
            </td>
            <td>{response !== null && <MessageLink context={context} slug={response} />}</td>
            <td>
              {legs.map(({ from, to }) => (
                <span class="leg">
                  {from} → {to}
                </span>
              ))}
            </td>
            <td>{protocol.messages.get(request)?.[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Types({
  context,
  types,
}: {
  readonly context: ProtocolContext;
  readonly types: readonly TypeReference[];
}): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  return (
    <table class="types">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.type}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr>
            <td>
              <a href={linkTo(context, pathOf(protocol, type.slug))}>
                <Name>{type.name}</Name>
              </a>
            </td>
            <td>{words.kinds[type.kind]}</td>
            <td>{type[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
