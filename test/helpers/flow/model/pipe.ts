import type { FlowMessage, Session } from "../../../../generated/runtime/flow/index.js";
import type { FrameSplitter } from "../../../../generated/runtime/frames/index.js";
import type { Entropy } from "./entropy.js";
import { check } from "./side-watch.js";

/** The bytes from one session to the other, as frames, and what may happen to them. */
export class Pipe {
  /** Frames, or parts of frames, that have not arrived. */
  readonly frames: Uint8Array[] = [];
  /** Whether nothing arrives any more. */
  isDead = false;
  private readonly splitter: FrameSplitter;
  private readonly writes: { readonly octets: Uint8Array; readonly copy: Uint8Array; readonly done: () => void }[] = [];

  constructor(splitter: FrameSplitter) {
    this.splitter = splitter;
  }

  /** Takes what a session has written. */
  take<M extends FlowMessage>(session: Session<M>): void {
    session.takeOutput((octets, done) => {
      check(octets.length > 0, "an empty write");
      this.writes.push({ octets, copy: octets.slice(), done });
      for (const frame of this.splitter.push(octets)) this.frames.push(frame.slice());
    });
    check(!session.hasOutput, "output is left");
    if (this.isDead) this.frames.length = 0;
  }

  /** The writes are done: their bytes were the same all the time. */
  finishWrites(count: number): void {
    for (const { octets, copy, done } of this.writes.splice(0, count)) {
      check(Buffer.compare(octets, copy) === 0, "written bytes changed before they were written");
      done();
    }
  }

  lose(entropy: Entropy): void {
    this.frames.splice(entropy.below(Math.max(1, this.frames.length)), 1);
  }

  double(entropy: Entropy): void {
    const index = entropy.below(Math.max(1, this.frames.length));
    const frame = this.frames[index];
    if (frame !== undefined) this.frames.splice(index, 0, frame);
  }

  deliver<M extends FlowMessage>(session: Session<M>, count: number): void {
    for (const frame of this.frames.splice(0, count)) session.receive(frame);
  }

  /** Delivers frames in one chunk. */
  deliverTogether<M extends FlowMessage>(session: Session<M>): void {
    const frames = this.frames.splice(0);
    if (frames.length > 0) session.receive(Uint8Array.from(Buffer.concat(frames)));
  }

  /** Delivers the first bytes of a frame. */
  deliverPart<M extends FlowMessage>(session: Session<M>, octets: number): void {
    const [frame] = this.frames;
    if (frame === undefined || octets >= frame.length) return;
    this.frames[0] = frame.subarray(octets);
    session.receive(frame.subarray(0, octets));
  }
}
