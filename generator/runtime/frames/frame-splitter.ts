import { rememberReadable, type DecodeError, type DecodeErrorDetails, octetsAt } from "../wire/index.js";
import { isGone, dataViewOfChunk } from "./chunk-memory.js";
import type { FrameFormat } from "./frame-format.js";
import { octetsBeforeLength, readFrameLength } from "./frame-length.js";
import { FrameQueue } from "./frame-queue.js";
import { PartialFrame } from "./partial-frame.js";
import { BUSY, CUT_SHORT, cutOff, errorOf, GONE, NO_OCTETS, undelivered, wrongLength } from "./splitter-errors.js";
import { maxFrame, requireHandler } from "./splitter-arguments.js";
import type { FrameHandler, FrameSplitterOptions } from "./splitter-options.js";

const NOTHING = new Uint8Array(0);

/**
 * Splits a stream of bytes into frames.
 *
 * A frame inside one chunk is a view into the chunk; a frame that spans chunks is assembled in memory of the splitter. The
 * splitter does not write again to memory that it has returned. Everything that it keeps after a call is a copy, so the
 * chunk can be reused. A stated length is checked before memory is allocated for it.
 *
 * Every frame is delivered once, in order. If a handler throws, the next call delivers the frames after the failed one.
 */
export class FrameSplitter {
  readonly format: FrameFormat;
  readonly maxOctets: number;
  /** Number of bytes that are needed to read a length. */
  private readonly before: number;
  private readonly queue = new FrameQueue();
  /** "cut-short": a call ended before it could keep the rest of its chunk, as after a stack overflow. */
  private state: "idle" | "busy" | "cut-short" = "idle";
  private readonly part: PartialFrame;
  /** End of the frames of the chunk for which `each` called the handler, and of those for which it returned. */
  private next = 0;
  private returned = 0;
  private failure: DecodeError | null = null;

  constructor(format: FrameFormat, options?: FrameSplitterOptions) {
    this.maxOctets = maxFrame(format, options);
    this.format = format;
    this.before = octetsBeforeLength(format);
    this.part = new PartialFrame(this.maxOctets);
  }

  /** The error that stopped the splitter, or null. */
  get error(): DecodeError | null {
    return this.failure;
  }

  /** Number of complete frames that wait for the next call, because a handler threw or a loop ended early. */
  get pending(): number {
    return this.queue.length;
  }

  /**
   * Takes a chunk and returns the pending frames and those that are now complete, in order.
   *
   * Throws a DecodeError if a stated length is outside the limits, and again on every call until `reset`. Frames before
   * the invalid length are returned first: the next call throws, and `error` is set at once.
   */
  push(chunk: Uint8Array): Uint8Array[] {
    this.enqueue(chunk);
    return this.queue.takeAll();
  }

  /** Like `push`, but leaves the frames to `shift`. Call `own` before you reuse the chunk. */
  enqueue(chunk: Uint8Array): void {
    // Does not call `each`: engines inline the handler there as long as a program has only one.
    const view = this.open(chunk);
    const total = view.byteLength;
    this.state = "cut-short";
    const at = this.fill(view, total);
    if (this.isPartWhole()) this.queue.push(this.part.takeFrame());
    this.cut(view, at, total);
    this.state = "idle";
    if (this.queue.length === 0 && this.failure !== null) throw this.failure;
  }

  /** Removes and returns the first pending frame; undefined if no frame is pending. */
  shift(): Uint8Array | undefined {
    return this.queue.shift();
  }

  /** Copies the pending frames into memory of the splitter. */
  own(): void {
    this.queue.own();
  }

  /**
   * Takes a chunk, calls the handler for the pending frames and those that are now complete, in order, and returns
   * their number.
   *
   * This is the fastest way: it allocates nothing per frame, and all frames of a chunk share its view. It throws the
   * errors of `push`. If a handler throws, the next call begins with the frame after the failed one; call with an empty
   * chunk until `pending` is 0. Throws a DecodeError if a handler calls its own splitter or detaches the chunk.
   */
  each(chunk: Uint8Array, handle: FrameHandler): number {
    requireHandler(this.format, handle);
    const view = this.open(chunk);
    const total = view.byteLength;
    let frames = 0;
    this.state = "cut-short";
    this.returned = -1;
    this.next = this.fill(view, total);
    this.state = "busy";
    try {
      if (this.part.held > 0 || this.queue.length > 0) frames = this.deliverHeld(handle);
      this.returned = this.next;
      frames += this.deliverWhole(chunk, view, total, handle);
    } catch (error) {
      throw this.returned === this.next && isGone(view) ? this.fail(GONE) : error;
    } finally {
      this.state = "cut-short";
      this.keepRest(view, this.next, total);
      this.state = "idle";
    }
    if (this.failure !== null && (frames === 0 || this.failure.code === GONE.code)) throw this.failure;
    return frames;
  }

  /**
   * Ends the stream. Throws a DecodeError if a frame is incomplete, if frames are pending, or if an error had stopped
   * the splitter.
   */
  finish(): void {
    this.checkIdle();
    if (this.queue.length > 0) throw errorOf(this.format, undelivered(this.queue.length));
    if (this.failure !== null) throw this.failure;
    if (this.part.held > 0) throw this.fail(cutOff(this.format, this.before, this.part), this.part.octets);
  }

  /** Clears the kept bytes, the pending frames and the error. */
  reset(): void {
    if (this.state === "busy") throw errorOf(this.format, BUSY);
    this.state = "idle";
    this.queue.takeAll();
    this.part.clear();
    this.failure = null;
  }

  private checkIdle(): void {
    if (this.state === "busy") throw errorOf(this.format, BUSY);
    if (this.state === "cut-short") throw errorOf(this.format, CUT_SHORT);
  }

  /** The view of a chunk. A splitter that stopped ignores the chunk and delivers only its pending frames. */
  private open(chunk: Uint8Array): DataView {
    this.checkIdle();
    if (this.failure !== null && this.queue.length === 0) throw this.failure;
    const view = dataViewOfChunk(this.failure === null ? chunk : NOTHING);
    if (view === null) throw errorOf(this.format, NO_OCTETS);
    return view;
  }

  /** End of the frame at an offset; 0 if its length has not arrived yet, or is invalid. `more` follows the bytes. */
  private endOfFrame(view: DataView, at: number, total: number, more: Uint8Array = NOTHING): number {
    if (this.failure !== null || at + this.before > total) return 0;
    const length = readFrameLength(this.format, view, at);
    if (length >= this.format.minOctets && length <= this.maxOctets) return at + length;
    const octets = Uint8Array.from([...octetsAt(view, at, Math.min(total - at, this.format.minOctets)), ...more]);
    this.fail(wrongLength(this.format, length, this.maxOctets, octets), octets);
    return 0;
  }

  /** Adds bytes to the incomplete frame until it is complete. Returns the number of bytes taken from the chunk. */
  private fill(view: DataView, total: number): number {
    const { part } = this;
    if (part.held === 0) return 0;
    if (part.isGone) this.fail(GONE);
    if (this.failure !== null) return 0;
    const taken = part.append(view, 0, total);
    if (part.held !== this.before) return taken;
    // The part was waiting for the length, which now gives the size of the frame.
    const { start, held } = part;
    const more = octetsAt(view, taken, Math.min(total - taken, this.format.minOctets));
    const end = this.endOfFrame(part.view, start, start + held, more);
    if (end === 0) return taken;
    part.hold(part.view, start, start + held, end - start);
    return part.append(view, taken, total);
  }

  /** Calls the handler for the pending frames and the part that is now complete. Returns their number. */
  private deliverHeld(handle: FrameHandler): number {
    const { part, queue } = this;
    const frames = queue.length === 0 ? 0 : queue.deliver(handle);
    if (!this.isPartWhole()) return frames;
    if (part.isGone) throw this.fail(GONE);
    part.deliver(handle);
    return frames + 1;
  }

  /** Calls the handler for the complete frames of a chunk. The loop is slower inside the `try` of `each`. */
  private deliverWhole(chunk: Uint8Array, view: DataView, total: number, handle: FrameHandler): number {
    rememberReadable(chunk, view);
    const { format, maxOctets } = this;
    const last = this.failure === null ? total - this.before : -1;
    let frames = 0;
    let at = this.next;
    while (at <= last) {
      const length = readFrameLength(format, view, at);
      const end = at + length;
      // The code after the loop handles an incomplete frame.
      if (length < format.minOctets || length > maxOctets || end > total) break;
      this.next = end;
      frames++;
      handle(chunk, view, at, end);
      at = end;
      this.returned = end;
    }
    return frames;
  }

  private isPartWhole(): boolean {
    return this.part.isWhole && this.failure === null;
  }

  /** Copies the frames that were not delivered, usually none. As a separate function, it keeps `each` short for V8. */
  private keepRest(view: DataView, at: number, total: number): void {
    if (at < total || this.queue.length > 0 || this.part.held > 0) this.keep(view, at, total);
  }

  private keep(view: DataView, at: number, total: number): void {
    try {
      // A part is complete here only if a handler threw on a pending frame.
      if (this.isPartWhole()) this.queue.push(this.part.takeFrame());
      if (at < total) this.cut(view, at, total);
    } catch (error) {
      if (!isGone(view) && !this.part.isGone) throw error;
      this.fail(GONE);
    }
    this.queue.own();
  }

  /** Queues the complete frames, and keeps the first bytes of the next one. */
  private cut(view: DataView, from: number, total: number): void {
    let at = from;
    let end = this.endOfFrame(view, at, total);
    while (end > 0 && end <= total) {
      this.queue.push(octetsAt(view, at, end - at));
      at = end;
      end = this.endOfFrame(view, at, total);
    }
    if (at < total && this.failure === null) this.part.hold(view, at, total, end === 0 ? this.before : end - at);
  }

  private fail(problem: DecodeErrorDetails, octets?: Uint8Array): DecodeError {
    this.failure = errorOf(this.format, problem, octets);
    return this.failure;
  }
}
