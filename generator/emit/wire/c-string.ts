import type { CStringType } from "../../model/index.js";
import { code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import type { WireEmitter } from "./wire-emitter.js";
import { local } from "../code/scope.js";

/** Texts that end with a zero octet. */
export const text: WireEmitter<CStringType> = {
  type: () => code`string`,
  read: (_, __, from, to) => code`${runtime.wire("readText")}(${local.view}, ${from}, ${to})`,
  write: (_, { maxOctets }, at, value) =>
    code`${runtime.wire("writeText")}(${local.octets}, ${at}, ${value}, ${maxOctets})`,
  size: (_, __, value) => code`${runtime.wire("sizeOfText")}(${value})`,
  end: (_, { maxOctets }, from) =>
    code`${runtime.wire("endOfText")}(${local.view}, ${from}, ${maxOctets}, ${local.end})`,
};
