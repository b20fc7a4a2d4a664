import { compileFunction } from "node:vm";
import { createSubmit, type encodeSubmitInto, type Submit } from "smswire/cmpp30";
import type { Contest, Contestant } from "./contest.js";
import type { Subject } from "./subject.js";

/*
 * The cost of the hidden classes of a caller's objects. Each contestant has a copy of the encoder, because V8 records
 * hidden classes per function.
 */

interface Encoder {
  readonly encodeSubmitInto: typeof encodeSubmitInto;
}

/** Messages of one hidden class, of four, copies by `create…`, and messages with a new property. */
export async function shapeContest({ messages, sameFrame }: Subject): Promise<Contest> {
  const contestant = async (name: string, objectAt: (index: number) => Submit): Promise<Contestant> => {
    const { encodeSubmitInto }: Encoder = await import(copyOfEncoder(name));
    const octets = new Uint8Array(16_384);
    const view = new DataView(octets.buffer);
    return {
      name,
      run: (index) => encodeSubmitInto(objectAt(index), octets, view, 0),
      check: (index) => sameFrame(octets.subarray(0, encodeSubmitInto(objectAt(index), octets, view, 0)), index),
    };
  };
  const makers = [0, 1, 2, 3].map((first) => makerOf(messages[0]!, first));
  const four = messages.map((message, index) => makers[index % makers.length]!(message));
  const spread = messages.map((message) => ({ ...message, more: 1 }));
  return {
    operation: "shapes",
    ours: await contestant("one shape", (index) => messages[index]!),
    limit: null,
    others: [
      await contestant("four shapes", (index) => four[index]!),
      await contestant("made by create", (index) => createSubmit(messages[index]!)),
      await contestant("spread and more", (index) => spread[index]!),
    ],
  };
}

function copyOfEncoder(name: string): string {
  return new URL(`messages/submit.js?${name}`, import.meta.resolve("smswire/cmpp30")).href;
}

/** Copies a message with another first property: each function gives a separate hidden class. */
function makerOf(message: Submit, first: number): (message: Submit) => Submit {
  const names = Object.keys(message);
  const entries = [...names.slice(first), ...names.slice(0, first)].map((name) => `${name}: message.${name}`);
  const make: (message: Submit) => Submit = compileFunction(`return (message) => ({ ${entries.join(", ")} });`)();
  return make;
}
