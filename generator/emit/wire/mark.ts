import type { MarkType } from "../../model/index.js";
import { code } from "../code/code.js";
import { local } from "../code/scope.js";
import { PLAIN, setByWriting, type WireEmitter } from "./wire-emitter.js";

/** TLVs without a value: true if they are there. */
export const mark: WireEmitter<MarkType> = {
  ...PLAIN,
  type: () => code`true`,
  read: () => code`true`,
  write: (_, __, value) => code`${value} === true ? 0 : 1`,
  size: () => null,
  end: (_, __, from) => from,
  minOctets: () => 0,
  set: (protocol, wire, target) => setByWriting(code`(${mark.write(protocol, wire, local.value, target)})`, target),
  mask: (_, value) => value,
};
