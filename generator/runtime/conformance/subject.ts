import type { MessageLayout } from "../interpreter/index.js";

/** The common interface of views. */
export interface FrameView {
  over(octets: Uint8Array, view?: DataView, start?: number, end?: number): FrameView;
}

/** The generated functions of a message, and its layout for the interpreter. */
export interface Subject<Message extends object> {
  readonly layout: MessageLayout;
  sizeOf(this: void, message: Message): number;
  encode(this: void, message: Message): Uint8Array;
  encodeInto(this: void, message: Message, octets: Uint8Array, view: DataView, start: number): number;
  decode(this: void, frame: Uint8Array): Message;
  createView(this: void): FrameView;
}

/** The problems, in sentences; empty if the check passes. */
export type Findings = readonly string[];
