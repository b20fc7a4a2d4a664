import fc from "fast-check";
import { expect } from "vitest";
import type { Protocol } from "../../generator/model/index.js";
import { arbitraryMessage } from "./arbitrary-message.js";
import { subjectOf } from "./emitted-functions.js";

/** Encodes and decodes a value of every message of a protocol, and reads it by its view. */
export function expectRoundTrips(module: object, protocol: Protocol): void {
  for (const message of protocol.messages) {
    const subject = subjectOf(module, protocol, message);
    const [value = {}] = fc.sample(arbitraryMessage(subject.layout), { numRuns: 1, seed: 1 });
    const frame = subject.encode(value);
    expect(subject.decode(frame)).toEqual(value);
    const view = subject.createView();
    view.over(frame);
    for (const [property, read] of Object.entries(value)) expect(Reflect.get(view, property)).toEqual(read);
  }
}
