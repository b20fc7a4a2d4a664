/**
 * The identifier of a part, or null if it has none. It is compared by `===`: bytes are therefore hexadecimal digits, and a
 * structure is its values separated by dots.
 */
export type PartId = number | bigint | string | null;

/** The place of a part in its message. */
export interface PartPlace {
  /** The same in all parts of a message. */
  readonly reference: number;
  /** Number of parts, 1 to 255. */
  readonly total: number;
  /** Number of this part, from 1. */
  readonly number: number;
}

/**
 * A received part of a message, with the values of related fields. Additional properties are returned unchanged.
 */
export interface MessagePart {
  /** Number of the sender. */
  readonly from: string;
  /** Number of the receiver. */
  readonly to: string;
  /** Its bytes, with the user data header. */
  readonly content: Uint8Array;
  /** The value of its coding field, such as Msg_Fmt. */
  readonly format: number;
  /** The value of its header indicator, such as TP_udhi. */
  readonly headerIndicator: number;
  /**
   * Its identifier. It distinguishes a repeated part from the same text in a new message. A gateway, which receives parts
   * without an identifier, sets the one that it assigns. Without any identifier, the same text again counts as repeated.
   */
  readonly id: PartId;
  /**
   * Its place in the message, if other fields than a user data header tell it, as `sar_msg_ref_num` and its two companions
   * do in SMPP. A place in the header of the content takes precedence. A number or total of 0, and a number above the
   * total, are ignored.
   */
  readonly place?: PartPlace | null | undefined;
}

/** A kept part and its number in the message. */
export interface KeptPart<Part extends MessagePart = MessagePart> {
  /** Number of the part, from 1. */
  readonly number: number;
  readonly part: Part;
  /** Time of its arrival, in milliseconds of the reassembler's clock. */
  readonly time: number;
}

/** A message of which parts have arrived. */
export interface StoredMessage<Part extends MessagePart = MessagePart> {
  /** Sender, receiver, kind of the reference, reference and total as one string. */
  readonly key: string;
  /** The names in the key, and the number of parts. */
  readonly from: string;
  readonly to: string;
  readonly reference: number;
  readonly total: number;
  /** Time of its first part, or of its completion, in milliseconds of the reassembler's clock. */
  readonly since: number;
  /** Whether it was returned, and is only kept to recognize duplicates. */
  readonly isDone: boolean;
  /** The reassembler that returned it; absent before. */
  readonly doneBy?: string | undefined;
  /** The parts in order. */
  readonly parts: readonly KeptPart<Part>[];
}

/** The new state of a stored message, and the result for the caller. */
export interface StoreChange<Part extends MessagePart, Result> {
  readonly message: StoredMessage<Part>;
  readonly result: Result;
}

/** A value, or the promise of one. */
export type Awaitable<Value> = Value | Promise<Value>;

/**
 * Keeps parts until their message is complete. Processes that share a store can each receive parts of one message; their
 * clocks must agree.
 *
 * Any method may throw or reject: then the part can be added again. `takeUntil` and `takeSurplus` must have removed
 * nothing in that case. `update` may have been applied or not.
 */
export interface PartStore<Part extends MessagePart = MessagePart> {
  /**
   * Atomically replaces the message of a key by the result of `change`. `change` has no side effects, so it can be called
   * again if another process was faster.
   */
  update<Result>(
    key: string,
    change: (message: StoredMessage<Part> | null) => StoreChange<Part, Result>,
  ): Awaitable<Result>;
  /** Removes the messages whose `since` is at or before a time, and returns them to this caller only. */
  takeUntil(time: number): Awaitable<readonly StoredMessage<Part>[]>;
  /** Removes the oldest messages above the limits of the store, and returns them to this caller only. */
  takeSurplus(): Awaitable<readonly StoredMessage<Part>[]>;
}
