import type { FlowMessage, FlowTable, TolerantDecoder } from "../../flow/index.js";
import { dataViewOrEmpty } from "../../wire/index.js";
import type { Recognition } from "./served.js";

/** How a link reads the first frame of a connection. */
interface Reader<M extends FlowMessage> {
  readonly tolerant: TolerantDecoder<M> | undefined;
  readonly loginFor: (message: M) => { fits(message: M): boolean } | undefined;
}

/** What the first frame of a connection is for a link. */
export function recognizeFrame<M extends FlowMessage>(
  frame: Uint8Array,
  table: FlowTable<M>,
  { tolerant, loginFor }: Reader<M>,
): Recognition {
  const { operations, link } = table;
  try {
    const message = messageOf(frame, table, tolerant);
    const login = loginFor(message);
    if (login !== undefined) return { kind: login.fits(message) ? "login" : "other-version" };
    const isKnown = operations.some(({ request, response }) => [request, response].includes(message.name));
    if (isKnown) return { kind: "message" };
    return { kind: "unknown", cause: new Error(`The link ${link} has no such message.`) };
  } catch (cause) {
    return { kind: "unknown", cause };
  }
}

function messageOf<M extends FlowMessage>(
  frame: Uint8Array,
  { codec }: FlowTable<M>,
  tolerant: TolerantDecoder<M> | undefined,
): M {
  const view = dataViewOrEmpty(frame);
  try {
    return codec.decodeFrom(frame, view, 0, frame.length);
  } catch (error) {
    const message = tolerant?.decodeTolerantFrom(frame, view, 0, frame.length).message;
    if (message !== undefined && tolerant?.isComplete(message) === true) return message;
    throw error;
  }
}
