import type { JSX } from "preact";
import { linkTo, pathOf } from "../links.js";
import type { ProtocolContext } from "../model.js";
import { Name } from "./name.js";

/** The link to a message, with its whole name. */
export function MessageLink({
  context,
  slug,
}: {
  readonly context: ProtocolContext;
  readonly slug: string;
}): JSX.Element {
  const { protocol } = context;
  return (
    <a class="name" href={linkTo(context, pathOf(protocol, slug))}>
      <Name>{protocol.messages.get(slug)?.name ?? slug}</Name>
    </a>
  );
}
