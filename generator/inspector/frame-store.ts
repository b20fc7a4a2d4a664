/** What a row of the list is: a frame, the beginning of one, bytes that are no frame, or bytes that a capture lacks. */
export type RowKind = "frame" | "partial" | "skipped" | "gap";

const KINDS: readonly RowKind[] = ["frame", "partial", "skipped", "gap"];

/** The direction of a frame in its connection; `unknown` for pasted bytes. */
export type Direction = 0 | 1 | 2;

/** A frame to store. */
export interface NewFrame {
  readonly kind: RowKind;
  /** Its bytes; empty for a gap. */
  readonly octets: Uint8Array;
  /** The number of bytes; that of the octets, except for gaps and skipped bytes. */
  readonly size: number;
  /** The index of its protocol. */
  readonly protocol: number;
  readonly stream: number;
  readonly direction: Direction;
  /** Microseconds since 1970; null if it is unknown. */
  readonly time: number | null;
  /** The number of the packet, or of the first line. */
  readonly place: number;
}

/** A stored frame. */
export type StoredFrame = NewFrame;

const SLAB = 4_194_304;
const FIRST_CAPACITY = 1024;

/** Frames in typed arrays: a million of them take some forty megabytes with their bytes apart. */
export class FrameStore {
  count = 0;
  readonly #slabs: Uint8Array[] = [];
  /** The bytes of frames that were changed: the newest ones last. */
  readonly #changed = new Map<number, Uint8Array[]>();
  #used = SLAB;
  #slabOf = new Uint32Array(FIRST_CAPACITY);
  #offsetOf = new Uint32Array(FIRST_CAPACITY);
  #sizeOf = new Uint32Array(FIRST_CAPACITY);
  #streamOf = new Uint32Array(FIRST_CAPACITY);
  #placeOf = new Uint32Array(FIRST_CAPACITY);
  #timeOf = new Float64Array(FIRST_CAPACITY);
  #partnerOf = new Int32Array(FIRST_CAPACITY);
  /** The kind, direction and protocol. */
  #factsOf = new Uint32Array(FIRST_CAPACITY);

  /** Adds a frame. Returns its index. Its bytes are copied. */
  add({ kind, octets, size, protocol, stream, direction, time, place }: NewFrame): number {
    const index = this.count++;
    if (index === this.#sizeOf.length) this.#grow();
    this.#keep(index, octets);
    this.#sizeOf[index] = size;
    this.#streamOf[index] = stream;
    this.#placeOf[index] = place;
    this.#timeOf[index] = time ?? Number.NaN;
    this.#partnerOf[index] = -1;
    this.#factsOf[index] = KINDS.indexOf(kind) | (direction << 2) | (protocol << 4);
    return index;
  }

  /** Returns a stored frame; null without one. Its bytes are a view. */
  at(index: number): StoredFrame | null {
    if (index < 0 || index >= this.count) return null;
    const facts = number(this.#factsOf, index);
    const time = number(this.#timeOf, index);
    const octets = this.octetsAt(index);
    return {
      kind: kindIn(facts),
      octets,
      size: octets.length > 0 ? octets.length : number(this.#sizeOf, index),
      protocol: facts >> 4,
      stream: number(this.#streamOf, index),
      direction: directionIn(facts),
      time: Number.isNaN(time) ? null : time,
      place: number(this.#placeOf, index),
    };
  }

  /** The bytes of a frame, as a view. */
  octetsAt(index: number): Uint8Array {
    const changed = this.#changed.get(index)?.at(-1);
    if (changed !== undefined) return changed;
    const kind = kindIn(number(this.#factsOf, index));
    const size = kind === "frame" || kind === "partial" ? number(this.#sizeOf, index) : 0;
    const offset = number(this.#offsetOf, index);
    return this.#slabs[number(this.#slabOf, index)]?.subarray(offset, offset + size) ?? new Uint8Array();
  }

  /** The frame that answers a frame, or that it answers; null without one. */
  partnerOf(index: number): number | null {
    const partner = this.#partnerOf[index] ?? -1;
    return partner < 0 ? null : partner;
  }

  /** Joins a request and its response. */
  join(request: number, response: number): void {
    this.#partnerOf[request] = response;
    this.#partnerOf[response] = request;
  }

  /** Changes the bytes of a frame. */
  change(index: number, octets: Uint8Array): void {
    this.#changed.set(index, [...(this.#changed.get(index) ?? []), octets]);
  }

  /** Undoes the last change of a frame. */
  undo(index: number): void {
    const left = this.#changed.get(index)?.slice(0, -1) ?? [];
    if (left.length === 0) this.#changed.delete(index);
    else this.#changed.set(index, left);
  }

  /** Whether a frame was changed. */
  isChanged(index: number): boolean {
    return this.#changed.has(index);
  }

  #keep(index: number, octets: Uint8Array): void {
    let slab = this.#slabs.at(-1);
    if (slab === undefined || this.#used + octets.length > slab.length) {
      slab = new Uint8Array(Math.max(SLAB, octets.length));
      this.#slabs.push(slab);
      this.#used = 0;
    }
    slab.set(octets, this.#used);
    this.#slabOf[index] = this.#slabs.length - 1;
    this.#offsetOf[index] = this.#used;
    this.#used += octets.length;
  }

  #grow(): void {
    const capacity = 2 * this.#sizeOf.length;
    this.#slabOf = larger(this.#slabOf, new Uint32Array(capacity));
    this.#offsetOf = larger(this.#offsetOf, new Uint32Array(capacity));
    this.#sizeOf = larger(this.#sizeOf, new Uint32Array(capacity));
    this.#streamOf = larger(this.#streamOf, new Uint32Array(capacity));
    this.#placeOf = larger(this.#placeOf, new Uint32Array(capacity));
    this.#timeOf = larger(this.#timeOf, new Float64Array(capacity));
    this.#partnerOf = larger(this.#partnerOf, new Int32Array(capacity));
    this.#factsOf = larger(this.#factsOf, new Uint32Array(capacity));
  }
}

function larger<Numbers extends Uint32Array | Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

function number(numbers: Uint32Array | Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

function kindIn(facts: number): RowKind {
  return KINDS[facts & 3] ?? "frame";
}

function directionIn(facts: number): Direction {
  const direction = (facts >> 2) & 3;
  return direction === 0 || direction === 1 ? direction : 2;
}
