import type { JSX } from "preact";
import { changesOf, formerOf } from "../diff/changes.js";
import type { MessageReference } from "../../tables/index.js";
import { linkTo, pathOf } from "../links.js";
import type { PlacedProtocol, ProtocolContext } from "../model.js";
import { MessageLink } from "../parts/message-link.js";
import { Section } from "../parts/section.js";
import { Shell } from "../parts/shell.js";
import { siteWords } from "../words/words.js";

/** A protocol compared with its former version: which messages were added, removed or changed. */
export function ChangesPage({
  context,
  former,
}: {
  readonly context: ProtocolContext;
  readonly former: PlacedProtocol;
}): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  const { reference } = protocol;
  const title = words.changesTitle(former.reference.title, reference.title);
  const isChanged = (message: MessageReference): boolean =>
    changesOf(protocol, former, message)?.some(({ kind }) => kind !== "same") ?? false;
  const kept = reference.messages.filter((message) => formerOf(former, message) !== null);
  const added = reference.messages.filter((message) => formerOf(former, message) === null);
  const removed = former.reference.messages.filter((message) => formerOf(protocol, message) === null);
  return (
    <Shell context={context} title={title}>
      <h1>{title}</h1>
      <Messages context={context} id="changed" title={words.changedMessages} messages={kept.filter(isChanged)} />
      <Messages context={context} id="added" title={words.addedMessages} messages={added} />
      {removed.length > 0 && (
        <Section id="removed" title={words.removedMessages}>
          <ul>
            {removed.map(({ slug, name }) => (
              <li>
                <a class="name" href={linkTo(context, pathOf(former, slug))}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Messages
        context={context}
        id="same"
        title={words.sameMessages}
        messages={kept.filter((message) => !isChanged(message))}
      />
    </Shell>
  );
}

function Messages({
  context,
  id,
  title,
  messages,
}: {
  readonly context: ProtocolContext;
  readonly id: string;
  readonly title: string;
  readonly messages: readonly MessageReference[];
}): JSX.Element | null {
  const { language, protocol } = context;
  const words = siteWords[language];
  if (messages.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul>
        {messages.map((message) => {
          const changes = protocol.former === null ? null : changesOf(protocol, protocol.former, message);
          const names = (kind: string): string =>
            (changes ?? [])
              .flatMap((each) => (each.kind === kind ? ((each.after ?? each.before)?.name ?? []) : []))
              .join(words.comma);
          const parts = (["added", "removed", "changed"] as const).flatMap((kind) =>
            names(kind) === "" ? [] : [`${words.changeKinds[kind]}${words.colon}${names(kind)}`],
          );
          return (
            <li>
              {id === "changed" ? (
                <a class="name" href={`${linkTo(context, pathOf(protocol, message.slug))}#changes`}>
                  {message.name}
                </a>
              ) : (
                <MessageLink context={context} slug={message.slug} />
              )}{" "}
              {parts.length > 0 && <span class="dim">{parts.join(language === "zh" ? "；" : "; ")}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
