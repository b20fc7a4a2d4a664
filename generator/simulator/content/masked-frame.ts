import type { Field, Structure } from "../../model/index.js";
import { maskNumber } from "../../runtime/rules/index.js";
import {
  type FieldSpan,
  type ProtocolLayout,
  readFrameSpans,
  readStructureSpans,
} from "../../runtime/interpreter/index.js";
import { layoutOfProtocol } from "../../tables/index.js";
import type { FlowingProtocol } from "../link/dynamic-link.js";

/** Masks frames of a protocol, so that they can be shown. Sizes and all other bytes stay. */
export class FrameMask {
  private readonly layouts: ProtocolLayout;
  /** The fields of messages and structures, by their names. */
  private readonly fields: ReadonlyMap<string, readonly Field[]>;
  private readonly masksNumbers: boolean;

  /** Secrets are always masked; telephone numbers on request. */
  constructor({ protocol }: Pick<FlowingProtocol, "protocol">, masksNumbers: boolean) {
    this.layouts = layoutOfProtocol(protocol);
    const structures = protocol.types.flatMap((type) => (type.kind === "structure" ? [type] : []));
    this.fields = new Map([...protocol.messages, ...structures].map(({ name, fields }) => [name, fields]));
    this.masksNumbers = masksNumbers;
  }

  /** A copy of a frame with its secrets, and its telephone numbers, as asterisks. */
  masked(frame: Uint8Array): Uint8Array {
    // The slice of a Buffer would be the same memory.
    const octets = new Uint8Array(frame);
    const { message, spans } = readFrameSpans(this.layouts, frame);
    if (message !== null) this.mask(octets, message.name, spans);
    return octets;
  }

  private mask(octets: Uint8Array, owner: string, spans: readonly FieldSpan[]): void {
    // A list has a span of its own besides those of its elements.
    for (const span of spans.filter(({ value }) => !Array.isArray(value))) {
      const tlv = this.tlvOf(owner, span);
      if (tlv?.isUnknown === true) fill(octets, tlv.span);
      else this.maskField(octets, owner, tlv?.span ?? span);
    }
  }

  private maskField(octets: Uint8Array, owner: string, span: FieldSpan): void {
    const path = span.path.replaceAll(/\[\d+\]/g, "");
    const fields = fieldsAt(this.fields.get(owner) ?? [], path.split("."));
    if (fields.some(({ secret }) => secret)) fill(octets, span);
    else if (fields.some(({ personal }) => personal === "number") && this.masksNumbers) maskText(octets, span);
    for (const structure of fields.flatMap(structuresOf)) this.maskContent(octets, structure, span);
  }

  /**
   * The value of a TLV without its head, and whether its bytes are of no known type: then they can hold anything. Null for
   * other fields.
   */
  private tlvOf(owner: string, span: FieldSpan): { readonly span: FieldSpan; readonly isUnknown: boolean } | null {
    const block = this.layouts.messages.find(({ name }) => name === owner)?.fields.at(-1);
    if (block?.kind !== "tlvs" || !span.path.startsWith(block.name)) return null;
    if (!/^[.[][^.]+$/.test(span.path.slice(block.name.length))) return null;
    const head = block.tagOctets + block.lengthOctets;
    const isUnknown = !block.parameters.some(({ value }) => value === span.layout);
    return { span: { ...span, offset: span.offset + head, size: span.size - head }, isUnknown };
  }

  /** Masks the structure in the bytes of a field, if its size is that of the structure. */
  private maskContent(octets: Uint8Array, { name, size }: Structure, span: FieldSpan): void {
    const layout = this.layouts.structures.find((each) => each.name === name);
    if (layout === undefined || size.min !== span.size) return;
    const place = { frame: octets, at: span.offset, end: span.offset + span.size, prefix: "" };
    this.mask(octets, name, readStructureSpans(this.layouts, layout, place).spans);
  }
}

/** The fields that a path may name; several if cases of a union have fields of the same name. */
function fieldsAt(fields: readonly Field[], [step, ...others]: readonly string[]): readonly Field[] {
  const found = fields.filter(({ name }) => name === step);
  return others.length === 0 ? found : fieldsAt(found.flatMap(innerFields), others);
}

/** The fields inside a field: those of its structure or of all cases of its union, or its TLVs. */
function innerFields({ wire }: Field): readonly Field[] {
  const own = wire.kind === "list" ? wire.element : wire;
  switch (own.kind) {
    case "tlvs":
      return own.block.parameters;
    case "structure":
      return own.structure.fields;
    case "union":
      return own.union.cases.flatMap(({ fields }) => fields);
    default:
      return [];
  }
}

function structuresOf({ contents }: Field): readonly Structure[] {
  return contents.flatMap(({ type }) => {
    if (type.kind === "choice") return type.structures;
    return type.kind === "structure" ? [type] : [];
  });
}

function fill(octets: Uint8Array, { offset, size }: FieldSpan): void {
  octets.fill(0x2a, offset, offset + size);
}

/** Masks a string; bytes after a NUL stay. */
function maskText(octets: Uint8Array, { offset, size }: FieldSpan): void {
  const field = octets.subarray(offset, offset + size);
  const end = field.indexOf(0);
  const text = String.fromCharCode(...field.subarray(0, end === -1 ? size : end));
  field.set(new TextEncoder().encode(maskNumber(text)).subarray(0, size));
}
