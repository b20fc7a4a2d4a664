import type {
  FieldLayout,
  FrameLayout,
  MessageLayout,
  ProtocolLayout,
  TlvLayout,
} from "../../generator/runtime/interpreter/index.js";
import { integerToOctets } from "../../generator/runtime/interpreter/index.js";
import { frame, submit } from "../helpers/values/tlv-layouts.js";

/* Layouts with random TLVs, and frames with random octets for them. */

/** Returns a random integer from 0 to below. */
export type Random = (below: number) => number;

/** A message with random TLVs after two fields, in either byte order. */
export interface RandomMessage {
  readonly layout: MessageLayout;
  readonly layouts: ProtocolLayout;
  readonly parameters: readonly TlvLayout[];
  readonly tagOctets: 1 | 2 | 4;
  readonly lengthOctets: 1 | 2 | 4;
}

/** A message whose TLVs have up to eight tags, of any kind. */
export function randomTlvMessage(random: Random): RandomMessage {
  const widths = [1, 2, 4] as const;
  const byteOrder = random(2) === 0 ? "big-endian" : "little-endian";
  const format: FrameLayout = { ...frame, byteOrder };
  const tagOctets = widths[random(3)] ?? 2;
  const lengthOctets = widths[random(3)] ?? 2;
  const parameters = Array.from({ length: random(9) }, (_, index): TlvLayout => {
    const value = randomField(random, `tlv_${index}`, true);
    return random(3) === 0 ? { tag: 3 * index, several: true, value } : { tag: 3 * index, value };
  });
  const tlvs: FieldLayout = { kind: "tlvs", name: "tlvs", property: "tlvs", tagOctets, lengthOctets, parameters };
  const layout: MessageLayout = { ...submit, frame: format, fields: [...submit.fields.slice(0, 2), tlvs] };
  const layouts = { frame: format, messages: [layout], structures: [] };
  return { layout, layouts, parameters, tagOctets, lengthOctets };
}

/** A field of any kind; one that may take all remaining bytes only where it is the last. */
function randomField(random: Random, name: string, isLast: boolean): FieldLayout {
  const named = { name, property: name.replace("_", "") };
  const octets = ([1, 2, 4, 8] as const)[random(4)] ?? 1;
  switch (random(isLast ? 10 : 5)) {
    case 0:
      return { kind: "integer", ...named, octets, signed: random(2) === 0 };
    case 1:
      return { kind: "octet-string", ...named, octets: 1 + random(4) };
    case 2:
      return { kind: "c-string", ...named, maxOctets: 1 + random(4) };
    case 3:
      return { kind: "octets", ...named, octets: 1 + random(4) };
    case 4:
      return { kind: "digits", ...named, octets: 1 + random(3) };
    case 5:
      return { kind: "octets", ...named, octets: "rest", ...(random(2) === 0 ? {} : { maxOctets: random(4) }) };
    case 6:
      return { kind: "tail-string", ...named, maxOctets: 1 + random(4) };
    case 7:
      return { kind: "tail-string", ...named, maxOctets: 1 + random(4), terminated: true };
    case 8:
      return name.includes(".") ? randomField(random, name, isLast) : { kind: "mark", ...named };
    default:
      return structureOf(random, name);
  }
}

function structureOf(random: Random, name: string): FieldLayout {
  const count = 1 + random(3);
  const fields = Array.from({ length: count }, (_, index) => {
    const inner = random(6) === 0 ? "hex" : `part${index}`;
    return { ...innerField(random, index === count - 1), name: inner, property: inner };
  });
  // No two fields have the same name.
  const unique = fields.filter((field, index) => fields.findIndex((each) => each.name === field.name) === index);
  return { kind: "structure", name, property: name.replace("_", ""), fields: unique };
}

/** A field of a structure, which has no marks. */
function innerField(random: Random, isLast: boolean): FieldLayout {
  const field = randomField(random, "part", isLast);
  return field.kind === "mark" || field.kind === "structure" ? innerField(random, isLast) : field;
}

/** A frame with TLVs of random tags, whose values have random octets, often of the size of their type. */
export function randomTlvFrame(message: RandomMessage, random: Random): Uint8Array {
  const { layout, parameters, tagOctets, lengthOctets } = message;
  const littleEndian = layout.frame.byteOrder === "little-endian";
  const octets = [0, 0, 0, 0, 1, 7, 5, 0x61, 0];
  for (let count = random(8); count > 0; count--) {
    const parameter = random(6) === 0 ? undefined : parameters[random(parameters.length || 1)];
    const value = parameter === undefined ? randomOctets(random, random(4)) : valueFor(parameter.value, random);
    octets.push(...integerToOctets(tagOctets, parameter?.tag ?? 3 * random(9) + 1, littleEndian));
    octets.push(...integerToOctets(lengthOctets, value.length, littleEndian), ...value);
  }
  octets.splice(0, 4, ...integerToOctets(4, octets.length, littleEndian));
  return Uint8Array.from(octets);
}

/** Octets that fit a field, most of the time. */
function valueFor(field: FieldLayout, random: Random): readonly number[] {
  if (random(8) === 0) return randomOctets(random, random(6));
  switch (field.kind) {
    case "integer":
    case "octet-string":
    case "digits":
      return randomOctets(random, field.octets);
    case "c-string":
      return [...randomCharacters(random, random(field.maxOctets)), 0];
    case "tail-string":
      return [...randomCharacters(random, random(field.maxOctets)), ...(random(2) === 0 ? [] : [0])];
    case "octets":
      return randomOctets(random, typeof field.octets === "number" ? field.octets : random(6));
    case "structure":
      return field.fields.flatMap((inner) => valueFor(inner, random));
    default:
      return [];
  }
}

function randomOctets(random: Random, length: number): readonly number[] {
  const few = [0, 0, 1, 0x41, 0x62, 0xff];
  return Array.from({ length }, () => few[random(few.length)] ?? 0);
}

function randomCharacters(random: Random, length: number): readonly number[] {
  return Array.from({ length }, () => 1 + random(0xff));
}
