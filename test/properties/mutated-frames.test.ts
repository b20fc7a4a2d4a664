import { describe, expect, test } from "vitest";
import { type DecodeError, isDecodeError, toHex } from "../../generated/runtime/wire/index.js";
import { octetsEqual } from "../../generated/runtime/conformance/index.js";
import { findPadding, type ProtocolLayout, readJson, writeJson } from "../../generated/runtime/interpreter/index.js";
import { type ProtocolId, protocolIds, protocols } from "../helpers/protocols.js";
import { randomIntegers } from "../helpers/random.js";
import { vectorFrames } from "../helpers/values/vector-frames.js";
import { interpreterErrorOfAny } from "../helpers/engines/interpreter-error.js";
import { withoutStackTraces } from "../helpers/engines/without-stack-traces.js";

/*
 * 100,000 mutated frames per version: for any octets, the result is a message or an error with a code, both engines
 * agree, and an accepted frame is encoded to the same octets, unless it has octets after a NUL.
 */

const FRAMES = 100_000;

type Random = (below: number) => number;

function mutate(frame: Uint8Array, random: Random): Uint8Array {
  const octets = frame.slice();
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(octets.length);
    octets[at] = random(2) === 0 ? random(256) : (octets[at] ?? 0) ^ (1 << random(8));
  }
  switch (random(4)) {
    case 0:
      return octets.slice(0, random(octets.length + 1));
    case 1:
      return withHonestLength(octets.slice(0, random(octets.length + 1)));
    case 2:
      return withHonestLength(extended(octets, random));
    default:
      return octets;
  }
}

/** Returns octets with up to 39 random ones after them. */
function extended(octets: Uint8Array, random: Random): Uint8Array {
  const longer = new Uint8Array(octets.length + random(40));
  longer.set(octets);
  for (let at = octets.length; at < longer.length; at++) longer[at] = random(256);
  return longer;
}

/** Corrects the length field, so that the decoder reaches the mutation after it. */
function withHonestLength(octets: Uint8Array): Uint8Array {
  if (octets.length >= 4) new DataView(octets.buffer).setUint32(0, octets.length);
  return octets;
}

function problemOf(id: ProtocolId, frame: Uint8Array): string | null {
  const { recode, layouts } = protocols[id];
  try {
    const recoded = recode(frame);
    if (findPadding(layouts, frame).length > 0) return null;
    if (!octetsEqual(recoded, frame)) return "encodes to other octets";
    return octetsEqual(writeJson(layouts, readJson(layouts, frame)), frame) ? null : "wire JSON loses octets";
  } catch (error) {
    if (!isDecodeError(error)) return `throws ${String(error)}`;
    return interpreterProblem(layouts, frame, error) ?? replyProblem(id, frame, error);
  }
}

function interpreterProblem(layouts: ProtocolLayout, frame: Uint8Array, error: DecodeError): string | null {
  const interpreted = interpreterErrorOfAny(layouts, frame);
  if (interpreted?.message !== error.message)
    return `decoder says ${error.message}, walker says ${interpreted?.message}`;
  const isSame = interpreted.commandId === error.commandId && interpreted.sequenceId === error.sequenceId;
  return isSame ? null : "decoder and walker report different headers";
}

/** The response to a rejected frame must be valid, and must exist exactly if the frame has the header of a request. */
function replyProblem(id: ProtocolId, frame: Uint8Array, error: DecodeError): string | null {
  const { answerTo, decode } = protocols[id];
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (error.commandId !== (frame.length < 8 ? null : view.getUint32(4))) return "the error has a wrong command";
  const sequenceId = frame.length < 12 ? null : view.getUint32(8);
  if (error.sequenceId !== sequenceId) return "the error has a wrong sequence";
  const answer = answerTo(error);
  const isAnswered = sequenceId !== null && [4, 5, 8].includes(error.commandId ?? 0);
  if (answer === null) return isAnswered ? "is not answered" : null;
  if (new DataView(answer.buffer, answer.byteOffset).getUint32(4) !== 2 ** 31 + (error.commandId ?? 0))
    return "has a different response";
  return isAnswered && decode(answer).sequenceId === sequenceId ? null : "has a wrong response";
}

describe.each(protocolIds)("%s", (name) => {
  test("decodes mutated frames, or throws a DecodeError", () => {
    const frames = vectorFrames(name);
    const random = randomIntegers(20_260_101);
    let accepted = 0;
    const problems: string[] = [];
    for (let count = 0; count < FRAMES && problems.length < 5; count++) {
      const frame = mutate(frames[random(frames.length)] ?? new Uint8Array(0), random);
      const [problem, { ok }] = withoutStackTraces(() => [problemOf(name, frame), protocols[name].tryDecode(frame)]);
      if (problem !== null) problems.push(`${toHex(frame)}: ${problem}`);
      if (ok) accepted++;
    }
    expect(problems).toEqual([]);
    // Both results are frequent: rejected and accepted.
    expect(accepted).toBeGreaterThan(FRAMES / 20);
    expect(accepted).toBeLessThan(FRAMES * 0.95);
  });
});
