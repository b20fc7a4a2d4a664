/**
 * A part of a message as it came, with the values of the fields beside its content. More properties may stand beside
 * these; they come back as they are.
 */
export interface MessagePart {
  /** The number it comes from. */
  readonly from: string;
  /** The number it goes to. */
  readonly to: string;
  /** Its octets, the user data header included. */
  readonly content: Uint8Array;
  /** The value of its coding field, such as Msg_Fmt. */
  readonly format: number;
  /** The value of its header indicator, such as TP_udhi. */
  readonly headerIndicator: number;
  /**
   * Its identifier. It tells a part that is sent again from the same words sent anew after the message was whole: a
   * gateway, to which parts come without one, puts in what it assigns.
   */
  readonly msgId: bigint;
}

/** A part that is kept, and its place in the message. */
export interface KeptPart<Part extends MessagePart = MessagePart> {
  /** Which part of the message it is, from 1. */
  readonly number: number;
  readonly part: Part;
}

/** A message of which parts have come. */
export interface StoredMessage<Part extends MessagePart = MessagePart> {
  /** Sender, receiver and reference as one text. */
  readonly key: string;
  /** The names in the key, and how many parts the message has. */
  readonly from: string;
  readonly to: string;
  readonly reference: number;
  readonly total: number;
  /** When its first part came, or when it became whole: milliseconds of the reassembler's clock. */
  readonly since: number;
  /** Whether it was handed out already, and is only kept to know its parts when they come again. */
  readonly isDone: boolean;
  /** Which reassembler handed it out; not there before. */
  readonly doneBy?: string | undefined;
  /** In the order of their numbers. */
  readonly parts: readonly KeptPart<Part>[];
}

/** What becomes of a stored message, and what is to be answered. */
export interface StoreChange<Part extends MessagePart, Result> {
  readonly message: StoredMessage<Part>;
  readonly result: Result;
}

/** A value, or the promise of one. */
export type Awaitable<Value> = Value | Promise<Value>;

/**
 * Where parts are kept until their message is whole. A store that several processes share makes one message of parts
 * that come to different processes; their clocks must agree.
 *
 * Any method may throw or reject: then the part can be added again. `takeUntil` and `takeSurplus` must have removed
 * nothing in that case. `update` may have been applied or not.
 */
export interface PartStore<Part extends MessagePart = MessagePart> {
  /**
   * Replaces the message of a key by what `change` makes of it, and gives its result. Nothing else may happen to the
   * key in between. `change` has no effects, so that it may be called again where another process was faster.
   */
  update<Result>(
    key: string,
    change: (message: StoredMessage<Part> | null) => StoreChange<Part, Result>,
  ): Awaitable<Result>;
  /** Removes the messages whose `since` is at or before a time, and gives them to this caller alone. */
  takeUntil(time: number): Awaitable<readonly StoredMessage<Part>[]>;
  /** Removes what is more than the store may hold, the oldest first, and gives it to this caller alone. */
  takeSurplus(): Awaitable<readonly StoredMessage<Part>[]>;
}
