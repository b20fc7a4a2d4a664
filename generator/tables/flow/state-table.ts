import type { By, Documentation, Flow, Link, Operation, Protocol, Side, Transition } from "../../model/index.js";
import { expressionText } from "./expression-text.js";

/** A state of a link as documentation shows it. */
export interface StateRow extends Documentation {
  readonly state: string;
  /** The wire names of the requests that each side may send. */
  readonly client: readonly string[];
  readonly server: readonly string[];
  readonly ways: readonly WayOut[];
}

/** What ends a state: a message, a request without a response, or a time. */
export interface WayOut {
  readonly cause:
    | {
        readonly kind: Transition["event"];
        readonly messages: readonly string[];
        readonly by: By;
        /** The condition as the schema states it; null without one. */
        readonly when: string | null;
      }
    | { readonly kind: "unanswered"; readonly messages: readonly string[] }
    | { readonly kind: "time"; readonly setting: string; readonly seconds: number };
  readonly to: string;
  /** The reason of the end; null if the session goes on. */
  readonly because: string | null;
}

/** The states of a link, in the order of the schema. */
export function stateRows(protocol: Protocol, flow: Flow, link: Link): readonly StateRow[] {
  const operations = new Map(protocol.operations.map((each) => [each.request.typeName, each]));
  return flow.states.map((state) => {
    const requests = state.requests.find((each) => each.link === link.name);
    const namesOn = (side: Side): string[] =>
      (requests?.[side] ?? []).flatMap((name) => operations.get(name)?.request.name ?? []);
    const [client, server] = [namesOn("client"), namesOn("server")];
    const own = flow.transitions.filter(({ from }) => from.includes(state.name));
    return {
      state: state.name,
      en: state.en,
      zh: state.zh,
      client,
      server,
      ways: [
        ...own.flatMap((transition) => wayOf(protocol, link, transition)),
        ...unanswered(operations, flow, { link, sent: [...client, ...server] }),
        ...timeOver(flow, state.leaveWithin),
        ...idle(flow, state.name),
      ],
    };
  });
}

type Operations = ReadonlyMap<string, Operation>;

/** A transition; none if no operation of it has a leg of the link. */
function wayOf({ header, operations }: Protocol, link: Link, transition: Transition): WayOut[] {
  const { event, by, when, to, because } = transition;
  const named = transition.operations.flatMap(
    (name) => operations.find(({ request }) => request.typeName === name) ?? [],
  );
  const own = named.filter((each) => isOn(link, each));
  const [first] = own;
  if (first === undefined) return [];
  const message = event === "answered" ? (first.response ?? first.request) : first.request;
  const condition = when === null ? null : expressionText(when, { header, message, request: first.request });
  const messages = own.map(({ request }) => request.name);
  return [{ cause: { kind: event, messages, by, when: condition }, to, because }];
}

function isOn({ client, server }: Link, { request }: Operation): boolean {
  return request.legs.some(({ from, to }) => (from === client && to === server) || (from === server && to === client));
}

/** The way out if the keep-alive is not answered. */
function unanswered(
  operations: Operations,
  { keepAlive }: Flow,
  { link, sent }: { readonly link: Link; readonly sent: readonly string[] },
): WayOut[] {
  const name = operations.get(keepAlive?.operation ?? "")?.request.name;
  if (keepAlive === null || name === undefined || !sent.includes(name) || link.kind === "one-exchange") return [];
  return [{ cause: { kind: "unanswered", messages: [name] }, to: keepAlive.otherwise, because: null }];
}

function timeOver(flow: Flow, setting: string | null): WayOut[] {
  return setting === null ? [] : [afterTime(flow, setting)];
}

function idle(flow: Flow, state: string): WayOut[] {
  return flow.idle?.in === state ? [afterTime(flow, flow.idle.after)] : [];
}

function afterTime({ settings, states }: Flow, setting: string): WayOut {
  const seconds = settings.find(({ name }) => name === setting)?.value ?? 0;
  return { cause: { kind: "time", setting, seconds }, to: states.at(-1)?.name ?? "", because: null };
}
