import { EncodeError } from "../wire/index.js";
import type { FrameEncoder } from "./frame-encoder.js";
import type { Slab } from "./slab.js";
import { contextOf, NO_SLAB, SlabCursor } from "./slab-cursor.js";
import type { SlabOptions } from "./slab-options.js";
import { SlabPool } from "./slab-pool.js";
import { requireEncoder, requireFunction } from "./writer-arguments.js";

/** Options of a writer. */
export interface FrameWriterOptions extends SlabOptions {
  /** Where the writer gets its slabs, and their size. Default: a pool of its own. */
  readonly pool?: SlabPool | undefined;
}

/**
 * Writes frames one after the other into slabs, large blocks of memory, so that many frames go out in one write.
 *
 * `write` encodes a message; `take` hands out the frames that were written since the last call. A slab is used again after
 * `done` was called for everything that was handed out of it, and until then its bytes do not change. A writer whose
 * frames are all done holds no slab.
 *
 * @example
 * const writer = createWriter();
 * for (const message of messages) writer.write(message);
 * writer.take((octets, done) => socket.write(octets, done));
 */
export class FrameWriter<Message> {
  readonly pool: SlabPool;
  private readonly cursor: SlabCursor<Message>;
  /** Slabs without space, with frames that were not handed out yet. */
  private full: Slab[] = [];
  private isTaking = false;

  constructor(encoder: FrameEncoder<Message>, options?: FrameWriterOptions) {
    const { pool, slabOctets } = options ?? {};
    this.pool = pool instanceof SlabPool ? pool : new SlabPool({ slabOctets });
    this.cursor = new SlabCursor(requireEncoder(encoder), this.pool.slabOctets, (slab, octets) =>
      this.replace(slab, octets),
    );
  }

  /** Number of bytes that wait for `take`. */
  get pendingOctets(): number {
    return [...this.full, this.cursor.slab].reduce((sum, { start, end }) => sum + end - start, 0);
  }

  /**
   * Encodes a message after the last one, and returns the size of its frame. Throws an EncodeError if the message is
   * invalid; then the frames are the same as before the call.
   */
  write(message: Message): number {
    return this.cursor.encode(message);
  }

  /**
   * Calls `write` with the frames that wait, once for each slab, in order, and returns the number of bytes. Call `done`
   * when the bytes were sent or copied: then the writer overwrites them.
   *
   * Bytes that were handed out are not handed out again, even if `write` throws; the next call continues after them. Frames
   * that are written by `write` may wait for the next call, and a call from inside `write` does nothing.
   * Throws an EncodeError if the memory of frames was detached, until `reset`.
   */
  take(write: (octets: Uint8Array<ArrayBuffer>, done: () => void) => unknown): number {
    requireFunction("write", write);
    if (this.isTaking) return 0;
    this.isTaking = true;
    const waiting = this.pendingOctets;
    let taken = 0;
    try {
      for (let slab = this.nextPending(); slab !== null && taken < waiting; slab = this.nextPending()) {
        if (slab.isGone) throw this.gone();
        const octets = slab.takeFrames();
        if (slab === this.full[0]) this.full.shift();
        taken += octets.length;
        slab.inUse++;
        write(octets, this.doneOf(slab));
      }
    } finally {
      this.isTaking = false;
    }
    return taken;
  }

  /** Discards the frames that were not handed out, as for a new connection. */
  reset(): void {
    if (this.cursor.isEncoding) throw this.cursor.changed();
    const discarded = [...this.full, this.cursor.slab];
    this.full = [];
    for (const slab of discarded) {
      slab.start = slab.end;
      this.release(slab);
    }
  }

  private nextPending(): Slab | null {
    const { full, cursor } = this;
    return full[0] ?? (cursor.slab.isPending ? cursor.slab : null);
  }

  private replace(slab: Slab, octets: number): Uint8Array<ArrayBuffer> {
    const { pool } = this;
    if (slab.isPending) this.full.push(slab);
    else if (slab.inUse === 0) pool.put(slab.octets);
    return octets === pool.slabOctets ? pool.take() : new Uint8Array(octets);
  }

  /** The function that ends the use of frames of a slab. Only its first call counts. */
  private doneOf(slab: Slab): () => void {
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      slab.inUse--;
      this.release(slab);
    };
  }

  /** Gives a slab back to the pool if it has no frames. */
  private release(slab: Slab): void {
    const { cursor } = this;
    if (slab.isPending || slab.inUse > 0) return;
    if (slab === cursor.slab) {
      if (cursor.isEncoding) return;
      cursor.slab = NO_SLAB;
    }
    this.pool.put(slab.octets);
  }

  private gone(): EncodeError {
    return new EncodeError(contextOf(this.cursor.encoder), {
      code: "wrong-memory",
      field: null,
      expected: "chunk and frame memory to stay attached",
      actual: "detached or shrunk memory; bytes are lost, call reset() for a new stream",
    });
  }
}
