import type { CStringType } from "../../model/index.js";
import { code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { maskString, PLAIN, setByWriting, type WireEmitter } from "./wire-emitter.js";
import { local } from "../code/scope.js";

/** NUL-terminated strings. */
export const cString: WireEmitter<CStringType> = {
  ...PLAIN,
  type: () => code`string`,
  read: (_, __, { from, to }) => code`${runtime.wire("readCString")}(${local.view}, ${from}, ${to})`,
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
