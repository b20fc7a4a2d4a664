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
    const fields = this.fields.get(owner) ?? [];
    // A list has a span of its own besides those of its elements.
    for (const span of spans.filter(({ value }) => !Array.isArray(value))) {
      const field = fields.find(({ name }) => name === span.path.replace(/\[\d+\]$/, ""));
      if (field?.secret === true) fill(octets, span);
      else if (field?.personal === "number" && this.masksNumbers) maskText(octets, span);
      for (const structure of field === undefined ? [] : structuresOf(field)) this.maskContent(octets, structure, span);
    }
  }

  /** Masks the structure in the bytes of a field, if its size is that of the structure. */
  private maskContent(octets: Uint8Array, { name, size }: Structure, span: FieldSpan): void {
    const layout = this.layouts.structures.find((each) => each.name === name);
    if (layout === undefined || size.min !== span.size) return;
    const place = { frame: octets, at: span.offset, end: span.offset + span.size, prefix: "" };
    this.mask(octets, name, readStructureSpans(this.layouts, layout, place).spans);
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
