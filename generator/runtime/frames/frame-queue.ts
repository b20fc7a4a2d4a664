import { dataViewOf } from "../wire/index.js";
import type { FrameHandler } from "./splitter-options.js";

/** Complete frames that wait for delivery, first in, first out. */
export class FrameQueue {
  private frames: Uint8Array[] = [];
  /** Frames before this index were delivered; removing each would copy the others. */
  private next = 0;
  /** Number of frames from `next` on that are copies. */
  private owned = 0;

  get length(): number {
    return this.frames.length - this.next;
  }

  /** Adds a frame that may be a view into a chunk. */
  push(frame: Uint8Array): void {
    this.frames.push(frame);
  }

  shift(): Uint8Array | undefined {
    const { frames, next } = this;
    if (next === frames.length) return undefined;
    // No calls from here on: one could overflow the stack, and the frame would be lost.
    if (this.owned > 0) this.owned--;
    const isLast = next + 1 === frames.length;
    if (isLast) this.frames = [];
    this.next = isLast ? 0 : next + 1;
    return frames[next];
  }

  /** Calls the handler for every frame, and returns their number. */
  deliver(handle: FrameHandler): number {
    let delivered = 0;
    for (let frame = this.shift(); frame !== undefined; frame = this.shift()) {
      handle(frame, dataViewOf(frame), 0, frame.length);
      delivered++;
    }
    return delivered;
  }

  takeAll(): Uint8Array[] {
    const { frames, next } = this;
    this.frames = [];
    this.next = 0;
    this.owned = 0;
    return next === 0 ? frames : frames.slice(next);
  }

  /** Copies every frame into its own memory. */
  own(): void {
    for (let index = this.next + this.owned; index < this.frames.length; index++) {
      this.frames[index] = new Uint8Array(this.frames[index]!);
    }
    this.owned = this.length;
  }
}
