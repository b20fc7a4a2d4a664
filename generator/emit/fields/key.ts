import type { WireType } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { runtime } from "../code/runtime.js";

/** A value as a string: equal values have equal strings, different ones different strings. */
export function keyOf(wire: WireType, value: Code): Code {
  switch (wire.kind) {
    case "integer":
      return code`String(${value})`;
    case "octet-string":
    case "c-string":
    case "tail-string":
    case "digits":
      return value;
    case "mark":
    case "tlvs":
      throw new Error(`Internal error: a value of type ${wire.kind} is no key.`);
    case "octets":
      return code`${runtime.wire("toHex")}(${value})`;
    case "structure":
      return code`[${joinCode(
        wire.structure.fields.map((field) => keyOfPart(field.wire, code`${value}.${field.property}`)),
        ", ",
      )}].join(".")`;
    case "list":
      return code`${value}.join(".")`;
  }
}

/** A part of a structure: strings are quoted, because they may contain dots. */
function keyOfPart(wire: WireType, value: Code): Code {
  const isString = wire.kind === "octet-string" || wire.kind === "c-string";
  return isString ? code`JSON.stringify(${value})` : keyOf(wire, value);
}
