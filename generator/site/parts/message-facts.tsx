import type { ComponentChildren, JSX } from "preact";
import type { MessageReference } from "../../tables/index.js";
import { linkTo, pathOf } from "../links.js";
import type { ProtocolContext } from "../model.js";
import { MessageLink } from "./message-link.js";
import { siteWords } from "../words/words.js";

interface FactProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

function Fact({ name, children }: FactProps): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface MessageProps {
  readonly context: ProtocolContext;
  readonly message: MessageReference;
}

/** Who sends a message in which states, its response, its size and its section. */
export function MessageFacts({ context, message }: MessageProps): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  const { legs, answers, section, specification, size, otherIds, presence, states, addedTo } = message;
  const headerOctets = protocol.reference.header.octets;
  return (
    <dl class="facts">
      <Fact name={words.sentBy}>
        {legs.map(({ from, to }) => (
          <span class="leg">
            {from} → {to}
          </span>
        ))}
      </Fact>
      <Fact name={answers === null ? words.answeredBy : words.answers}>
        <Partner context={context} message={message} />
      </Fact>
      <Fact name={words.frameSize}>{words.range(size, message.isBodyOptional ? headerOctets : null)}</Fact>
      {section !== null && <Fact name={words.section}>{`${specification} ${section}`}</Fact>}
      {states.length > 0 && (
        <Fact name={words.sentIn}>
          <States context={context} message={message} />
        </Fact>
      )}
      {otherIds.length > 0 && <Fact name={words.otherIds}>{otherIds.join(words.comma)}</Fact>}
      {presence !== null && <Fact name={words.body}>{presence[language]}</Fact>}
      {addedTo !== null && <Fact name={words.addedTo}>{addedTo}</Fact>}
    </dl>
  );
}

/** The response of a message, or the request that it answers. */
function Partner({ context, message }: MessageProps): JSX.Element {
  const words = siteWords[context.language];
  const { answers, answeredBy, answersAny } = message;
  const partner = answers ?? answeredBy;
  if (partner !== null) return <MessageLink context={context} slug={partner} />;
  return <>{answersAny ? words.answersAny : words.noAnswer}</>;
}

/** The states by party: links of the same party are one line. */
function States({ context, message }: MessageProps): JSX.Element {
  const words = siteWords[context.language];
  const byParty = new Map<string, Set<string>>();
  for (const { party, state } of message.states) {
    byParty.set(party, (byParty.get(party) ?? new Set()).add(state));
  }
  const target = `${pathOf(context.protocol)}#flow`;
  return (
    <>
      {[...byParty].map(([party, states]) => (
        <span class="leg">
          {party}: <a href={linkTo(context, target)}>{[...states].join(words.comma)}</a>
        </span>
      ))}
    </>
  );
}
