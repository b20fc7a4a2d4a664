import type { Field, WireType } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { objectLiteral } from "../code/declarations.js";
import { literal, tagLiteral } from "../code/literal.js";
import type { Structural } from "../wire/structural.js";
import { isProperty } from "./read.js";

/** The empty value of a wire type as an expression: 0, an empty string, zeros, zero bytes, or an empty list. */
export function emptyValue(wire: WireType, ofStructural: (type: Structural) => Code): Code {
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
      return ofStructural(wire.structure);
    case "union":
      return ofStructural(wire.union);
  }
}

/** The empty value of a wire type, structures and unions included. */
export function emptyOf(wire: WireType): Code {
  return emptyValue(wire, (type) => objectLiteral(emptyEntries(type, (field) => emptyOf(field.wire))));
}

/** The properties of an empty structure; of a union, those of its first case. `valueOf` returns the value of a field. */
export function emptyEntries(type: Structural, valueOf: (field: Field) => Code): (readonly [string, Code])[] {
  const entriesOf = (fields: readonly Field[]) =>
    fields.filter(isProperty).map((field) => [field.property, valueOf(field)] as const);
  if (type.kind === "structure") return entriesOf(type.fields);
  const [first] = type.cases;
  return [[type.tag.property, tagLiteral(first?.values[0] ?? 0)], ...entriesOf(first?.structure.fields ?? [])];
}
