import type { JSX } from "preact";
import type { TypeReference } from "../../tables/index.js";
import { linkTo, pathOf } from "../links.js";
import type { ProtocolContext } from "../model.js";
import { shortNameOf } from "../names.js";
import { Name } from "./name.js";
import { siteWords } from "../words/words.js";

/** Groups of types in the navigation, in their order. */
const KINDS: readonly (readonly TypeReference["kind"][])[] = [
  ["enumeration"],
  ["structure", "union", "choice"],
  ["packed", "digits", "bits"],
  ["tlvs"],
];

/** The messages and types of a protocol, at the side of each of its pages. */
export function SideNavigation({ context }: { readonly context: ProtocolContext }): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  const { reference } = protocol;
  return (
    <nav class="side" id="navigation" aria-label={words.contents}>
      <p class="side-title">
        <Entry context={context} slug="index" name={reference.title} />
      </p>
      <h2>{words.messages}</h2>
      <ul>
        {reference.operations.map(({ request, response }) => (
          <>
            <MessageEntry context={context} slug={request} />
            {response !== null && <MessageEntry context={context} slug={response} />}
          </>
        ))}
      </ul>
      {KINDS.map((kinds, index) => {
        const types = reference.types.filter(({ kind }) => kinds.includes(kind));
        if (types.length === 0) return null;
        return (
          <>
            <h2>{words.typeGroups[index]}</h2>
            <ul>
              {types.map(({ slug, name }) => (
                <li>
                  <Entry context={context} slug={slug} name={name} />
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </nav>
  );
}

interface EntryProps {
  readonly context: ProtocolContext;
  readonly slug: string;
}

function MessageEntry({ context, slug }: EntryProps): JSX.Element | null {
  const message = context.protocol.messages.get(slug);
  if (message === undefined) return null;
  return (
    <li class={message.answers === null ? "request" : "response"}>
      <Entry context={context} slug={slug} name={shortNameOf(context.protocol.reference, message)} />
      <span class="id">{message.id.replace(/^0x0+(?=.)/, "0x")}</span>
    </li>
  );
}

function Entry({ context, slug, name }: EntryProps & { readonly name: string }): JSX.Element {
  const path = pathOf(context.protocol, slug);
  return (
    <a href={linkTo(context, path)} {...(path === context.path ? { "aria-current": "page" as const } : {})}>
      <Name>{name}</Name>
    </a>
  );
}
