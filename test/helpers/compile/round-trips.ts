import fc from "fast-check";
import type { Protocol } from "../../../generator/model/index.js";
import { arbitraryMessage } from "../values/arbitrary-message.js";
import { subjectOf } from "./emitted-functions.js";

/** A message, and the values that are read from its frame. */
export interface RoundTrip {
  readonly value: object;
  readonly decoded: object;
  /** Its properties, read by a view. */
  readonly viewed: object;
}

/** Encodes a value of every message of a protocol, and reads it with decoder and view. */
export function roundTrips(module: object, protocol: Protocol): RoundTrip[] {
  return protocol.messages.map((message) => {
    const subject = subjectOf(module, protocol, message);
    const [value = {}] = fc.sample(arbitraryMessage(subject.layout), { numRuns: 1, seed: 1 });
    const frame = subject.encode(value);
    const view = subject.createView();
    view.over(frame);
    const viewed = Object.fromEntries(Object.keys(value).map((property) => [property, Reflect.get(view, property)]));
    return { value, decoded: subject.decode(frame), viewed };
  });
}
