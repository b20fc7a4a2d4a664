import { EncodeError, type ErrorContext, isEncodeError } from "../wire/index.js";
import type { FrameEncoder } from "./frame-encoder.js";
import { Slab } from "./slab.js";

/** The slab of a cursor that has none. */
export const NO_SLAB: Slab = /* @__PURE__ */ new Slab(new Uint8Array(0), 1);

/** Returns memory of a size, after the frames of a slab are complete. */
export type ReplaceSlab = (slab: Slab, octets: number) => Uint8Array<ArrayBuffer>;

/** Encodes messages into slabs, one after the other. */
export class SlabCursor<Message> {
  slab: Slab = NO_SLAB;
  isEncoding = false;
  readonly encoder: FrameEncoder<Message>;
  private readonly encodeInto: FrameEncoder<Message>["encodeInto"];
  private readonly replace: ReplaceSlab;
  private readonly slabOctets: number;
  /** With less space than this, a slab is replaced: most frames would not fit, and an error would cost more. */
  private readonly reserve: number;

  constructor(encoder: FrameEncoder<Message>, slabOctets: number, replace: ReplaceSlab) {
    this.encoder = encoder;
    this.encodeInto = encoder.encodeInto;
    this.replace = replace;
    this.slabOctets = slabOctets;
    this.reserve = Math.min(encoder.maxOctets, Math.ceil(slabOctets / 8));
  }

  /** Encodes a message after the last one, and returns its size. If that fails, no frame changes. */
  encode(message: Message): number {
    if (this.isEncoding) throw this.changed();
    let { slab } = this;
    if (slab.end > slab.limit) slab = this.next(this.slabOctets);
    const start = slab.end;
    this.isEncoding = true;
    try {
      const end = this.encodeInto(message, slab.octets, slab.view, start);
      // A finally block would take longer.
      this.isEncoding = false;
      slab.end = end;
      return end - start;
    } catch (error) {
      this.isEncoding = false;
      return this.encodeElsewhere(message, error);
    }
  }

  /** The error of a call that a message makes while it is encoded. */
  changed(): EncodeError {
    const expected = "values and memory that do not change during encoding";
    return new EncodeError(contextOf(this.encoder), { code: "unreadable", field: null, expected, actual: "a change" });
  }

  /** Encodes a message that did not fit. Throws any other error again. */
  private encodeElsewhere(message: Message, error: unknown): number {
    if (!lacksSpace(error)) throw error;
    this.isEncoding = true;
    try {
      return this.encodeInNextSlab(message);
    } finally {
      this.isEncoding = false;
    }
  }

  /** Encodes a message into a slab without frames, then into larger ones. */
  private encodeInNextSlab(message: Message): number {
    const { encoder, slabOctets } = this;
    const max = Math.max(slabOctets, encoder.maxOctets);
    for (let octets = this.slab.end > 0 ? slabOctets : slabOctets * 4; ; octets *= 4) {
      const slab = this.next(Math.min(octets, max));
      try {
        slab.end = this.encodeInto(message, slab.octets, slab.view, 0);
        return slab.end;
      } catch (error) {
        if (!lacksSpace(error) || octets >= max) throw error;
      }
    }
  }

  private next(octets: number): Slab {
    this.slab = new Slab(this.replace(this.slab, octets), this.reserve);
    return this.slab;
  }
}

/** Protocol and version for an error. */
export function contextOf({ protocol, title }: FrameEncoder<never>): ErrorContext {
  return { protocol, title, messageName: null };
}

function lacksSpace(error: unknown): boolean {
  return isEncodeError(error) && error.code === "no-room";
}
