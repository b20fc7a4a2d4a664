import type { TailStringType } from "../../model/index.js";
import { code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { limitsOf } from "./tail.js";
import { maskString, PLAIN, setByWriting, type WireEmitter } from "./wire-emitter.js";

/** Strings up to the end of the value of a TLV. */
export const tailString: WireEmitter<TailStringType> = {
  ...PLAIN,
  type: () => code`string`,
  read: (_, __, { from, to }) => code`${runtime.wire("readTailString")}(${local.view}, ${from}, ${to})`,
  write: (_, __, value, { from, to }) =>
    code`${runtime.wire("writeTailString")}(${local.octets}, ${from}, ${value}, ${to})`,
  size: (_, wire, value) => code`${runtime.wire("measureTailString")}(${value}, ${limitsOf(wire)})`,
  end: () => local.end,
  minOctets: () => 0,
  diagnose: (wire, path) => code`${runtime.diagnose("advanceTail")}(${local.cursor}, ${path}, ${limitsOf(wire)})`,
  set: (protocol, wire, target) => setByWriting(tailString.write(protocol, wire, local.value, target), target),
  mask: (_, value, isNumber) => maskString(value, isNumber),
};
