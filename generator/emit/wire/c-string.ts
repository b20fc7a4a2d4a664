import type { CStringType } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { maskString, PLAIN, setByWriting, type WireEmitter } from "./wire-emitter.js";
import { local } from "../code/scope.js";

/** NUL-terminated strings. A decoder of a message reads them while it searches for their ends. */
export const cString: WireEmitter<CStringType> = {
  ...PLAIN,
  type: () => code`string`,
  read: (_, __, { from }) => code`${runtime.wire("readCString")}(${local.view}, ${from})`,
  write: (_, { maxOctets }, value, { from }) =>
    code`${runtime.wire("writeCString")}(${local.octets}, ${from}, ${value}, ${maxOctets})`,
  size: (_, __, value) => code`${runtime.wire("sizeOfCString")}(${value})`,
  end: (_, { maxOctets }, from) =>
    code`${runtime.wire("endOfCString")}(${local.view}, ${from}, ${maxOctets}, ${local.end})`,
  minOctets: () => 1,
  diagnose: ({ maxOctets }, path) =>
    code`${runtime.diagnose("advanceCString")}(${local.cursor}, ${path}, ${maxOctets})`,
  set: (protocol, wire, target) => setByWriting(cString.write(protocol, wire, local.value, target), target),
  mask: (_, value, isNumber) => maskString(value, isNumber),
};

/** An expression that reads a string whose NUL may be missing: then it is null. */
export function readBounded({ maxOctets }: CStringType, from: Code): Code {
  return code`${runtime.wire("readBoundedCString")}(${local.view}, ${from}, ${maxOctets}, ${local.end})`;
}
