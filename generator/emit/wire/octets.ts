import type { OctetsType } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { local, valueVariable } from "../code/scope.js";
import { PLAIN, setByWriting, type WireEmitter } from "./wire-emitter.js";

/** Raw bytes. A decoded value is a view into the frame. */
export const octets: WireEmitter<OctetsType> = {
  ...PLAIN,
  type: () => code`Uint8Array`,
  read: (_, wire, { from }) => code`${runtime.wire("octetsAt")}(${local.view}, ${from}, ${lengthOf(wire, from)})`,
  write: (_, wire, value, { from }) => {
    const write = code`${runtime.wire("writeOctets")}(${local.octets}, ${from}, ${value}, ${lengthOf(wire, from)})`;
    return wire.maxOctets === undefined ? write : code`${lengthOf(wire, from)} > ${wire.maxOctets} ? 1 : ${write}`;
  },
  size: (_, wire, value) => (typeof wire.octets === "number" ? null : code`${runtime.wire("lengthOf")}(${value})`),
  end: (_, wire, from) => (wire.octets === "rest" ? local.end : code`${from} + ${lengthOf(wire, from)}`),
  minOctets: (wire) => (typeof wire.octets === "number" ? wire.octets : 0),
  counter: (wire) =>
    typeof wire.octets === "object"
      ? {
          variable: valueVariable(wire.octets.property),
          count: (value) => code`${runtime.wire("lengthOf")}(${value})`,
        }
      : null,
  diagnose: ({ maxOctets }, path) =>
    maxOctets === undefined
      ? code`${runtime.diagnose("advanceRest")}(${local.cursor})`
      : code`${runtime.diagnose("advanceTail")}(${local.cursor}, ${path}, ${maxOctets})`,
  set: (protocol, wire, target) => setByWriting(octets.write(protocol, wire, local.value, target), target),
  mask: (_, value) => code`${runtime.rules("maskOctets")}(${value})`,
  holdsOctets: () => true,
};

function lengthOf(wire: OctetsType, from: Code): Code {
  if (typeof wire.octets === "number") return code`${wire.octets}`;
  return wire.octets === "rest" ? code`${local.end} - (${from})` : valueVariable(wire.octets.property);
}
