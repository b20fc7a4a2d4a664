import type { JSX } from "preact";
import type { MessageReference, TlvReference } from "../../tables/index.js";
import { Changes } from "../diff/changes.js";
import { Examples, shownExamples } from "../frame/example.js";
import { ByteMap } from "../map/byte-map.js";
import { mapFields } from "../map/map-fields.js";
import type { ProtocolContext } from "../model.js";
import { FieldTable } from "../parts/field-table.js";
import { MessageFacts } from "../parts/message-facts.js";
import { Rules } from "../parts/rules.js";
import { Section } from "../parts/section.js";
import { type Arrow, Sequence } from "../parts/sequence.js";
import { Shell } from "../parts/shell.js";
import { TlvTable } from "../parts/tlv-table.js";
import { Crumbs } from "../parts/crumbs.js";
import { typescriptSample } from "../parts/typescript.js";
import { siteWords } from "../words/words.js";

interface MessageProps {
  readonly context: ProtocolContext;
  readonly message: MessageReference;
}

/** The page of a message. */
export function MessagePage({ context, message }: MessageProps): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  const fields = [...protocol.reference.header.fields, ...message.fields];
  const tlvs = tlvsOf(context, message);
  return (
    <Shell context={context} title={message.name}>
      <Crumbs context={context} name={message.name} />
      <h1>
        {message.name} <span class="id">{message.id}</span>
      </h1>
      <p class="lead">{message[language]}</p>
      <MessageFacts context={context} message={message} />
      <Section id="map" title={words.byteMap}>
        <ByteMap fields={mapFields(fields, language)} label={words.mapOf(message.name)} columns={[16, 8]} />
        <p class="map-note screen-only" aria-hidden="true">
          {words.mapHint}
        </p>
      </Section>
      {shownExamples(context, message).length > 0 && (
        <Section id="example" title={words.examples}>
          <Examples context={context} message={message} />
        </Section>
      )}
      <Section id="fields" title={words.fields}>
        <FieldTable context={context} fields={fields} />
      </Section>
      {tlvs.length > 0 && (
        <Section id="tlvs" title={words.tlvs}>
          <TlvTable context={context} tlvs={tlvs} />
        </Section>
      )}
      {message.rules.length > 0 && (
        <Section id="rules" title={words.rules}>
          <Rules context={context} rules={message.rules} />
        </Section>
      )}
      <Digests context={context} message={message} />
      <Section id="sequence" title={words.sequence}>
        <Sequences context={context} message={message} />
      </Section>
      <TypeScript context={context} message={message} />
      {protocol.former !== null && (
        <Section id="changes" title={words.changedSince(protocol.former.reference.version)}>
          <Changes context={context} former={protocol.former} message={message} />
        </Section>
      )}
    </Shell>
  );
}

function tlvsOf({ protocol }: ProtocolContext, { fields }: MessageReference): readonly TlvReference[] {
  const wire = fields.at(-1)?.wire;
  const type = wire?.kind === "tlvs" ? protocol.types.get(wire.type) : undefined;
  return type?.kind === "tlvs" ? type.parameters : [];
}

function Digests({ context, message }: MessageProps): JSX.Element | null {
  const { language } = context;
  const words = siteWords[language];
  if (message.digests.length === 0) return null;
  return (
    <Section id="digests" title={words.digests}>
      {message.digests.map(({ field, algorithm, parts }) => (
        <p>
          <strong class="name">{field}</strong> = {algorithm}(
          {parts.map((part, index) => (
            <>
              {index > 0 && " + "}
              <code>{part[language]}</code>
            </>
          ))}
          )
        </p>
      ))}
    </Section>
  );
}

/** The operation of a message on each of its legs, and the reports that follow it. */
function Sequences({ context, message }: MessageProps): JSX.Element {
  const { protocol, language } = context;
  const { reference, messages } = protocol;
  const own = reference.operations.find(({ request, response }) => [request, response].includes(message.slug));
  const reported = (reference.flow?.reports ?? []).filter(({ of }) => of === own?.request);
  const arrowsOf = (slug: string, from: string, to: string): Arrow[] => {
    const operation = reference.operations.find(({ request }) => request === slug);
    const arrow = (one: string, ends: Pick<Arrow, "from" | "to" | "isAnswer">): Arrow => ({
      slug: one,
      name: messages.get(one)?.name ?? one,
      ...ends,
    });
    return [
      arrow(slug, { from, to, isAnswer: false }),
      ...(operation?.response == null ? [] : [arrow(operation.response, { from: to, to: from, isAnswer: true })]),
    ];
  };
  return (
    <div class="sequences">
      {(own?.legs ?? []).map(({ from, to }) => {
        const later = reported.flatMap(({ in: slug }) => {
          const isBack = messages.get(slug)?.legs.some((leg) => leg.from === to && leg.to === from) ?? false;
          const [first, ...others] = isBack ? arrowsOf(slug, to, from) : [];
          return first === undefined ? [] : [{ ...first, before: siteWords[language].laterReport }, ...others];
        });
        const label = siteWords[language].sequenceOf(message.name, from, to);
        return (
          <Sequence context={context} arrows={[...arrowsOf(own?.request ?? "", from, to), ...later]} label={label} />
        );
      })}
    </div>
  );
}

function TypeScript({ context, message }: MessageProps): JSX.Element | null {
  const { protocol, site, language } = context;
  const [example] = shownExamples(context, message);
  if (example === undefined) return null;
  const values = protocol.read(example).message;
  return (
    <Section id="typescript" title="TypeScript">
      <pre tabindex={0} aria-label={siteWords[language].typescriptOf(message.name)} role="region">
        <code>{typescriptSample({ protocol, message, values, packageName: site.packageName })}</code>
      </pre>
    </Section>
  );
}
