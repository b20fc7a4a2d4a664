import type { TextType } from "../../model/index.js";
import { code } from "../code/code.js";
import { ofOctets } from "../code/runtime.js";
import type { WireEmitter } from "./wire-emitter.js";

/** Texts that end with a zero octet. */
export const text: WireEmitter<TextType> = {
  type: () => code`string`,
  read: (_, __, from, to) => code`${ofOctets("readText")}(view, ${from}, ${to})`,
  write: (_, { greatestOctets }, at, value) =>
    code`${ofOctets("writeText")}(octets, ${at}, ${value}, ${greatestOctets})`,
  size: (_, __, value) => code`${ofOctets("sizeOfText")}(${value})`,
  end: (_, { greatestOctets }, from) => code`${ofOctets("endOfText")}(view, ${from}, ${greatestOctets}, end)`,
};
