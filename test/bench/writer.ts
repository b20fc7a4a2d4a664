import assert from "node:assert/strict";
import {
  createSlabEncoder,
  createSubmitResp,
  createWriter,
  decode,
  encode,
  encodeInto,
  type Message,
} from "smswire/cmpp30";
import { commandLine } from "../helpers/results/command-line.js";
import type { Contest, Contestant } from "./contests/contest.js";
import { createSubject } from "./contests/subject.js";
import { measure } from "./harness/harness.js";

/* npm run bench:writer -- [--rounds COUNT]: a writer, a slab encoder and encode, next to encodeInto in the same rounds. */

const { values: options } = commandLine("bench:writer", {
  options: { rounds: { type: "string", default: "41" } },
});

/** A writer is emptied after this number of messages, a power of two, as after a turn of a busy connection. */
const PER_WRITE = 64;

const SLAB = 65_536;

function contestOf(messages: readonly Message[]): Contest {
  const octets = new Uint8Array(SLAB);
  const view = new DataView(octets.buffer);
  const shared = createSlabEncoder();
  const same = (frame: Uint8Array, index: number): void => assert.deepEqual(decode(frame), messages[index]);
  const returning = (name: string, make: (message: Message) => Uint8Array): Contestant => ({
    name,
    run: (index) => make(messages[index]!),
    check: (index) => same(make(messages[index]!), index),
  });
  return {
    operation: "encodeInto",
    ours: {
      name: "encodeInto",
      run: (index) => encodeInto(messages[index]!, octets, view, 0),
      check: (index) => same(octets.slice(0, encodeInto(messages[index]!, octets, view, 0)), index),
    },
    limit: null,
    others: [writing(messages, same), returning("createSlabEncoder", shared), returning("encode", encode)],
  };
}

/** Frames that go out together; each write is done before the next one but one. */
function writing(messages: readonly Message[], same: (frame: Uint8Array, index: number) => void): Contestant {
  const writer = createWriter();
  let inFlight: () => void = () => undefined;
  const send = (_: Uint8Array, done: () => void): void => {
    inFlight();
    inFlight = done;
  };
  return {
    name: "createWriter",
    run: (index) => {
      writer.write(messages[index]!);
      return index % PER_WRITE === 0 ? writer.take(send) : 0;
    },
    check: (index) => {
      writer.write(messages[index]!);
      writer.take((frame, done) => {
        same(frame, index);
        done();
      });
    },
  };
}

const { messages } = createSubject("typical");
const responses = messages.map(({ sequenceId, msgId }) => createSubmitResp({ sequenceId, msgId, result: 0 }));
const effort = { rounds: Number(options.rounds), milliseconds: 4, warmUpMilliseconds: 400 };

for (const [name, subject] of [
  ["CMPP_SUBMIT, 140 bytes of content", messages],
  ["CMPP_SUBMIT_RESP", responses],
] as const) {
  console.log(`${name}: nanoseconds, and the ratio to encodeInto (quartiles of ${options.rounds} rounds)`);
  for (const { name: way, nanoseconds, ratio } of measure(contestOf(subject), effort)) {
    const [low, median, high] = ratio.map((each) => each.toFixed(2));
    console.log(
      `  ${way.padEnd(18)}${nanoseconds.toFixed(0).padStart(6)} ns${String(median).padStart(7)}  (${low} to ${high})`,
    );
  }
}
