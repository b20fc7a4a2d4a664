import type { MessageLayout } from "../interpreter/index.js";

/** What views of all messages have in common. */
export interface FrameView {
  over(octets: Uint8Array, view?: DataView, start?: number, end?: number): FrameView;
}

/** The emitted functions of a message, and the layout that the walker goes by. */
export interface Subject<Message extends object> {
  readonly layout: MessageLayout;
  sizeOf(this: void, message: Message): number;
  encode(this: void, message: Message): Uint8Array;
  encodeInto(this: void, message: Message, octets: Uint8Array, view: DataView, start: number): number;
  decode(this: void, frame: Uint8Array): Message;
  createView(this: void): FrameView;
}

/** What is not as it should be, in sentences; none where all is well. */
export type Findings = readonly string[];
