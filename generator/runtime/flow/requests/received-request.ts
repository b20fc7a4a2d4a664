import type { FlowMessage, Operation } from "../table.js";
import { Linked } from "./linked-list.js";
import type { OperationFacts } from "../session/operations.js";
import type { Received } from "../session/session-types.js";

/** A request of the other side. */
export class ReceivedRequest<M extends FlowMessage> extends Linked<ReceivedRequest<M>> implements Received<M> {
  /** The response; null before it. */
  response: M | null = null;
  /** Whether the end of this side waits for its response. */
  isAwaited = false;
  chained: ReceivedRequest<M> | null = null;

  readonly request: M;
  readonly facts: OperationFacts<M>;
  readonly key: number | string;
  readonly at: number;
  readonly #size: number;
  readonly #checksum: number;

  constructor(request: M, facts: OperationFacts<M>, key: number | string, at: number, size: number, checksum: number) {
    super();
    this.request = request;
    this.facts = facts;
    this.key = key;
    this.at = at;
    this.#size = size;
    this.#checksum = checksum;
  }

  get isOpen(): boolean {
    return this.list !== null;
  }

  get operation(): Operation<M> {
    return this.facts.operation;
  }

  /** Whether a frame has the same bytes, as far as size and checksum show. */
  isSame(size: number, checksum: number): boolean {
    return this.#size === size && this.#checksum === checksum;
  }
}

/** A checksum of a frame, four bytes at a time. */
export function checksumOf(view: DataView, start: number, end: number): number {
  let sum = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    sum = Math.imul(sum ^ view.getUint32(at), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  for (; at < end; at++) sum = Math.imul(sum ^ view.getUint8(at), 0x01000193);
  return sum;
}
