import type { Flow, Link, Protocol } from "../../model/index.js";
import { rulesOfLink } from "../flow/rules-of-link.js";
import { stateRows } from "../flow/state-table.js";
import { linkInWords, wayInWords } from "../flow/state-words.js";
import { PublicNames } from "./public-names.js";
import type { FlowReference, LinkReference } from "./flow-reference-types.js";
import type { SendableReference } from "./reference-types.js";
import type { SlugOf } from "./reference-wire.js";

/** The order of the messages of a protocol. */
export function flowReference(protocol: Protocol, flow: Flow, slugOf: SlugOf): FlowReference {
  const names = new PublicNames();
  return {
    section: flow.section,
    settings: flow.settings.map(({ name, unit, value, own, en, zh }) => ({ name, unit, value, own, en, zh })),
    links: flow.links.map((link) => ({
      name: link.name,
      ...names.take(link.name),
      client: link.client,
      server: link.server,
      port: link.port,
      isOneExchange: link.kind === "one-exchange",
      words: linkInWords(link),
      ...statesOf(protocol, flow, link, slugOf),
      rules: rulesOfLink(protocol, flow, link),
    })),
    reports: reportsOf(protocol, flow, slugOf),
    source: flow.source,
  };
}

function reportsOf({ operations }: Protocol, { reports }: Flow, slugOf: SlugOf): FlowReference["reports"] {
  const slugOfOperation = (typeName: string): string =>
    slugOf(operations.find(({ request }) => request.typeName === typeName)?.request.name ?? "");
  return reports.map((report) => ({ of: slugOfOperation(report.of), in: slugOfOperation(report.in) }));
}

function statesOf(protocol: Protocol, flow: Flow, link: Link, slugOf: SlugOf): Pick<LinkReference, "states"> {
  const states = stateRows(protocol, flow, link).map(({ state, client, server, ways, en, zh }) => ({
    name: state,
    client: client.map(slugOf),
    server: server.map(slugOf),
    ends: ways.map((way) => ({ ...wayInWords(way), to: way.to })),
    en,
    zh,
  }));
  return { states };
}

/** The states in which a request may be sent, in the order of the links. */
export function statesOfRequest(flow: FlowReference | null, slug: string): readonly SendableReference[] {
  return (flow?.links ?? []).flatMap(({ slug: link, client, server, states }) =>
    states.flatMap((state) => [
      ...(state.client.includes(slug) ? [{ link, party: client, side: "client" as const, state: state.name }] : []),
      ...(state.server.includes(slug) ? [{ link, party: server, side: "server" as const, state: state.name }] : []),
    ]),
  );
}
