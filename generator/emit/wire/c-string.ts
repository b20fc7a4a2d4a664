import type { CStringType } from "../../model/index.js";
import { code } from "../code/code.js";
import { ofOctets } from "../code/runtime.js";
import type { WireEmitter } from "./wire-emitter.js";

/** Texts that end with a zero octet. */
export const text: WireEmitter<CStringType> = {
  type: () => code`string`,
  read: (_, __, from, to) => code`${ofOctets("readText")}(view, ${from}, ${to})`,
  write: (_, { maxOctets }, at, value) => code`${ofOctets("writeText")}(octets, ${at}, ${value}, ${maxOctets})`,
  size: (_, __, value) => code`${ofOctets("sizeOfText")}(${value})`,
  end: (_, { maxOctets }, from) => code`${ofOctets("endOfText")}(view, ${from}, ${maxOctets}, end)`,
};
