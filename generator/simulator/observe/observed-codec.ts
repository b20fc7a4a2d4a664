import { dataViewOf } from "../../runtime/wire/index.js";
import type { OpenedLink } from "../link/dynamic-link.js";
import type { DynamicMessage } from "../link/dynamic-message.js";
import type { Direction } from "./events.js";

/** What a client's session reads and writes. */
export interface CodecObserver {
  /** A connection begins. */
  readonly opened: () => void;
  readonly frame: (direction: Direction, message: DynamicMessage, frame: Uint8Array) => void;
}

/** A link whose sessions tell an observer what they read and write. */
export function withObservedCodec(opened: OpenedLink, observer: CodecObserver): OpenedLink {
  const { link } = opened;
  const { codec } = link.table;
  const frameOf = (octets: Uint8Array, start: number, end: number): Uint8Array =>
    new Uint8Array(octets.subarray(start, end));
  const observed: typeof codec = {
    ...codec,
    createSplitter: (options) => {
      observer.opened();
      return codec.createSplitter(options);
    },
    decodeFrom: (octets, view, start, end) => {
      const message = codec.decodeFrom(octets, view, start, end);
      observer.frame("in", message, frameOf(octets, start, end));
      return message;
    },
    encodeInto: (message, octets, view, start) => {
      const end = codec.encodeInto(message, octets, view, start);
      const frame = frameOf(octets, start, end);
      // The message of a login contains more than its frame.
      observer.frame("out", codec.decodeFrom(frame, dataViewOf(frame), 0, frame.length), frame);
      return end;
    },
  };
  return { ...opened, link: { ...link, table: { ...link.table, codec: observed } } };
}
