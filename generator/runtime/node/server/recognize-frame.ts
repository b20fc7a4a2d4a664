import type { FlowMessage, FlowTable } from "../../flow/index.js";
import { dataViewOrEmpty } from "../../wire/index.js";
import type { Recognition } from "./served.js";

/** What the first frame of a connection is for a link. */
export function recognizeFrame<M extends FlowMessage>(
  frame: Uint8Array,
  { codec, operations, link }: FlowTable<M>,
  loginFor: (message: M) => { fits(message: M): boolean } | undefined,
): Recognition {
  try {
    const message = codec.decodeFrom(frame, dataViewOrEmpty(frame), 0, frame.length);
    const login = loginFor(message);
    if (login !== undefined) return { kind: login.fits(message) ? "login" : "other-version" };
    const isKnown = operations.some(({ request, response }) => [request, response].includes(message.name));
    if (isKnown) return { kind: "message" };
    return { kind: "unknown", cause: new Error(`The link ${link} has no such message.`) };
  } catch (cause) {
    return { kind: "unknown", cause };
  }
}
