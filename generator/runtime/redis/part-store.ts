import { requireInteger, StoreError } from "../reports/store-error.js";
import type { MessagePart, PartStore, StoreChange, StoredMessage } from "../text/index.js";
import { type Execute, executorOf, type RedisClient } from "./client.js";
import { READ, REPLACE } from "./scripts.js";
import { jsonCodec, type ValueCodec } from "./stored-json.js";
import { checkedOptions, keyOf, type RedisStoreOptions } from "./store-options.js";
import { TakenEntries } from "./taken-entries.js";

/** Options of a store of parts. */
export interface RedisPartStoreOptions<Part extends MessagePart = MessagePart> extends RedisStoreOptions {
  /** Converts messages to strings and back. Default: JSON with tagged bigints and bytes. */
  readonly codec?: ValueCodec<StoredMessage<Part>> | undefined;
  /** Messages, including those that are only kept to recognize duplicates. Default: 100,000. */
  readonly maxMessages?: number | undefined;
}

/** How often a change is tried: each failure is a success of another process. */
const MAX_TRIES = 1000;

/**
 * A store in Redis or Valkey for the parts of long messages: processes that share it can each receive parts of one message.
 *
 * @example
 * const reassembler = new Reassembler(formats, { store: partStore(client, { prefix: "shop:parts" }) });
 * await reassembler.expire(); // → []
 */
export function partStore<Part extends MessagePart = MessagePart>(
  client: RedisClient,
  options: RedisPartStoreOptions<Part> = {},
): PartStore<Part> {
  return new RedisPartStore(client, options);
}

class RedisPartStore<Part extends MessagePart> implements PartStore<Part> {
  private readonly execute: Execute;
  private readonly messages: string;
  private readonly done: string;
  private readonly pending: string;
  private readonly expireAfter: number;
  private readonly maxMessages: number;
  private readonly codec: ValueCodec<StoredMessage<Part>>;
  private readonly entries: TakenEntries;

  constructor(client: RedisClient, options: RedisPartStoreOptions<Part>) {
    const { prefix, expireAfter, lease } = checkedOptions(options, "smswire:parts");
    const { maxMessages = 100_000, codec = jsonCodec<StoredMessage<Part>>() } = options;
    requireInteger("Maximum messages", maxMessages, 0, Number.MAX_SAFE_INTEGER);
    const store = "Part store";
    this.execute = executorOf(client, store);
    this.messages = keyOf(prefix, "messages");
    this.done = keyOf(prefix, "done");
    this.pending = keyOf(prefix, "pending");
    const keys = { entries: this.messages, taken: keyOf(prefix, "taken"), times: [this.done, this.pending] };
    this.entries = new TakenEntries(this.execute, keys, { store, lease, expireAfter });
    this.expireAfter = expireAfter;
    this.maxMessages = maxMessages;
    this.codec = codec;
  }

  async update<Result>(
    key: string,
    change: (message: StoredMessage<Part> | null) => StoreChange<Part, Result>,
  ): Promise<Result> {
    let text = await this.execute(READ, [this.messages], [key]);
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const before = text === "" ? null : this.codec.decode(text);
      const { message, result } = change(before);
      if (message === before) return result;
      text = await this.replace(key, text, message);
      if (text === "ok") return result;
    }
    const expected = "a message that one of the processes can change";
    const actual = "something that keeps changing";
    throw new StoreError({ code: "store-failed", subject: "Part store", expected, actual });
  }

  async takeUntil(time: number): Promise<StoredMessage<Part>[]> {
    return this.take(time, 0);
  }

  async takeSurplus(): Promise<StoredMessage<Part>[]> {
    return this.take(Infinity, this.maxMessages);
  }

  /** Replies with "ok", or with what another process has stored. */
  private replace(key: string, read: string, message: StoredMessage<Part>): Promise<string> {
    const [times, others] = message.isDone ? [this.done, this.pending] : [this.pending, this.done];
    const values = [key, read, this.codec.encode(message), message.since, this.expireAfter];
    return this.execute(REPLACE, [this.messages, times, others], values);
  }

  private async take(time: number, leave: number): Promise<StoredMessage<Part>[]> {
    const taken = await this.entries.take({ time, leave });
    return taken.map(([, text]) => this.codec.decode(text));
  }
}
