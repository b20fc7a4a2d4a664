import type { CStringType } from "../../model/index.js";
import { code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import type { WireEmitter } from "./wire-emitter.js";
import { local } from "../code/scope.js";

/** Texts that end with a zero octet. */
export const cString: WireEmitter<CStringType> = {
  type: () => code`string`,
  read: (_, __, from, to) => code`${runtime.wire("readCString")}(${local.view}, ${from}, ${to})`,
  write: (_, { maxOctets }, at, value) =>
    code`${runtime.wire("writeCString")}(${local.octets}, ${at}, ${value}, ${maxOctets})`,
  size: (_, __, value) => code`${runtime.wire("sizeOfCString")}(${value})`,
  end: (_, { maxOctets }, from) =>
    code`${runtime.wire("endOfCString")}(${local.view}, ${from}, ${maxOctets}, ${local.end})`,
};
