import type { Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { emitterOf } from "../wire/emitter-of.js";
import { local } from "../code/scope.js";

/** The parameters of every function that reads a range of bytes. */
export function decodeFromParameters(): (readonly [name: Code, type: Code])[] {
  return [
    [local.octets, code`Uint8Array`],
    [local.view, code`DataView`],
    [local.start, code`number`],
    [local.end, code`number`],
  ];
}

/** The type of the sequence, and its property in a message. */
export function sequenceType(protocol: Protocol): Code {
  const { sequence } = protocol.header;
  return emitterOf(sequence.wire).type(protocol, sequence.wire, sequence.type);
}
