import { joinOctets } from "../../runtime/wire/index.js";

const NONE = new Uint8Array(0);

/** Bytes of a file that arrive in chunks, and are taken from the front. */
export class ChunkBuffer {
  #octets: Uint8Array = NONE;
  #at = 0;
  /** Bytes that are dropped as soon as they arrive. */
  #skipped = 0;
  /** The offset of the next byte in the file. */
  offset = 0;

  /** Adds a chunk. It must not change as long as the results of `take` are used. */
  push(chunk: Uint8Array): void {
    const rest = this.#octets.subarray(this.#at);
    this.#octets = rest.length === 0 ? chunk : joinOctets([rest, chunk]);
    this.#at = 0;
    this.#drop();
  }

  get available(): number {
    return this.#octets.length - this.#at;
  }

  /** The next bytes, without taking them; null if they have not arrived. */
  peek(size: number): Uint8Array | null {
    return size > this.available ? null : this.#octets.subarray(this.#at, this.#at + size);
  }

  /** Takes the next bytes; null if they have not arrived. */
  take(size: number): Uint8Array | null {
    const octets = this.peek(size);
    if (octets === null) return null;
    this.#at += size;
    this.offset += size;
    return octets;
  }

  /** Drops the next bytes, also those that have not arrived. */
  skip(size: number): void {
    this.#skipped += size;
    this.#drop();
  }

  /** Whether bytes are missing that should be dropped. */
  get isSkipping(): boolean {
    return this.#skipped > 0;
  }

  #drop(): void {
    const size = Math.min(this.#skipped, this.available);
    this.#skipped -= size;
    this.#at += size;
    this.offset += size;
  }
}
