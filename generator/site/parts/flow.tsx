import type { JSX } from "preact";
import type { FlowReference, LinkReference } from "../../tables/index.js";
import type { ProtocolContext } from "../model.js";
import { siteWords } from "../words/words.js";
import { MessageLink } from "./message-link.js";

/** The states of each link, and the settings. */
export function Flow({
  context,
  flow,
}: {
  readonly context: ProtocolContext;
  readonly flow: FlowReference;
}): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  return (
    <>
      {flow.links.map((link) => (
        <LinkStates context={context} link={link} />
      ))}
      {flow.settings.length > 0 && (
        <>
          <h3>{words.settings}</h3>
          <table class="settings">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.value}</th>
                <th scope="col">{words.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {flow.settings.map(({ name, unit, value, own, ...texts }) => (
                <tr>
                  <td class="name">{name}</td>
                  <td>{unit === "seconds" ? words.seconds(value) : value}</td>
                  <td>
                    {texts[language]} {own && <span class="dim">{words.ownSetting}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

interface LinkProps {
  readonly context: ProtocolContext;
  readonly link: LinkReference;
}

function LinkStates({ context, link }: LinkProps): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  const { client, server, states, rules } = link;
  const isSame = client === server;
  return (
    <section class="link" id={`link-${link.slug}`} aria-label={link.words[language]}>
      <h3>{link.words[language]}</h3>
      <table class="states">
        <thead>
          <tr>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.maySend(client, isSame ? "client" : null)}</th>
            <th scope="col">{words.maySend(server, isSame ? "server" : null)}</th>
            <th scope="col">{words.endsWhen}</th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <tr>
              <td>
                <strong>{state.name}</strong>
                <p>{state[language]}</p>
              </td>
              <Messages context={context} slugs={state.client} head={words.maySend(client, null)} />
              <Messages context={context} slugs={state.server} head={words.maySend(server, null)} />
              <td data-head={words.endsWhen} class={state.ends.length === 0 ? "empty" : ""}>
                <ul class="ends">
                  {state.ends.map((end) => (
                    <li>{end[language]}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {rules.map((rule) => (
          <li>{rule[language]}</li>
        ))}
      </ul>
    </section>
  );
}

function Messages({
  context,
  slugs,
  head,
}: {
  readonly context: ProtocolContext;
  readonly slugs: readonly string[];
  readonly head: string;
}): JSX.Element {
  return (
    <td data-head={head} class={slugs.length === 0 ? "empty" : ""}>
      {slugs.map((slug) => (
        <span class="leg">
          <MessageLink context={context} slug={slug} />
        </span>
      ))}
    </td>
  );
}
