import type { Protocol, Structure } from "../../model/index.js";
import { writeFrame } from "../../runtime/interpreter/index.js";
import { isProperty, layoutOfFrame, layoutOfStructure } from "../../tables/index.js";
import type { FieldValues } from "../link/dynamic-message.js";
import { emptyOf } from "../link/field-values.js";

/** Encodes a structure: as the body of a frame, whose header is then removed. */
export function writeStructure(protocol: Protocol, structure: Structure, values: FieldValues): Uint8Array {
  const frame = layoutOfFrame(protocol);
  const header = protocol.header.fields.filter(isProperty).map(({ property, wire }) => [property, emptyOf(wire)]);
  const { name, fields } = layoutOfStructure(structure);
  const message = { ...Object.fromEntries(header), ...values };
  return writeFrame({ frame, name, commandId: 0, fields }, message).slice(frame.minOctets);
}
