import type { WireType } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { runtime } from "../code/runtime.js";

/** A value as a string: equal values have equal strings. */
export function keyOf(wire: WireType, value: Code): Code {
  switch (wire.kind) {
    case "integer":
      return code`String(${value})`;
    case "octet-string":
    case "c-string":
      return value;
    case "octets":
      return code`${runtime.wire("toHex")}(${value})`;
    case "structure":
      return code`[${joinCode(
        wire.structure.fields.map((field) => keyOf(field.wire, code`${value}.${field.property}`)),
        ", ",
      )}].join(".")`;
    case "list":
      return code`${value}.join(".")`;
  }
}
