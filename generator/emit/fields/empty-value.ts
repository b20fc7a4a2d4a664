import type { Structure, WireType } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { literal } from "../code/literal.js";

/** The empty value of a wire type as an expression: 0, an empty string, zeros, zero bytes, or an empty list. */
export function emptyValue(wire: WireType, ofStructure: (structure: Structure) => Code): Code {
  switch (wire.kind) {
    case "integer":
      return code`${wire.octets === 8 ? "0n" : "0"}`;
    case "octet-string":
    case "c-string":
    case "tail-string":
      return literal("");
    case "mark":
      return code`true`;
    case "tlvs":
      return code`null`;
    case "digits":
      return literal("0".repeat(2 * wire.octets));
    case "octets":
      return code`new Uint8Array(${typeof wire.octets === "number" ? wire.octets : 0})`;
    case "list":
      return code`[]`;
    case "structure":
      return ofStructure(wire.structure);
  }
}
