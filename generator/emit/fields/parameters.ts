import type { Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { emitterOf } from "../wire/emitter-of.js";

/** The parameters of every function that reads a part of octets. */
export function decodeFromParameters(): (readonly [string, Code])[] {
  return [
    ["octets", code`Uint8Array`],
    ["view", code`DataView`],
    ["start", code`number`],
    ["end", code`number`],
  ];
}

/** The type of the sequence, and its entry in a message. */
export function sequenceType(protocol: Protocol): Code {
  const { sequence } = protocol.header;
  return emitterOf(sequence.wire).type(protocol, sequence.wire, sequence.type);
}
