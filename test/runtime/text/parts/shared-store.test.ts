import { beforeEach, describe, expect, test } from "vitest";
import {
  type Awaitable,
  type MessagePart,
  type PartStore,
  Reassembler,
  type ReassemblerOptions,
  splitMessage,
  type StoreChange,
  type StoredMessage,
} from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { route } from "./part-of-three.js";

/* Several processes with one store. */

let now = 0;

beforeEach(() => {
  now = 1000;
});

function reassembler(options: ReassemblerOptions = {}): Reassembler {
  return new Reassembler(textFormats, { now: () => now, timeOut: 100, ...options });
}

/** A store that several processes share: it is asynchronous, and tries again if another process was faster. */
class SharedStore implements PartStore {
  private readonly messages = new Map<string, StoredMessage>();
  retries = 0;

  async update<Result>(
    key: string,
    change: (message: StoredMessage | null) => StoreChange<MessagePart, Result>,
  ): Promise<Result> {
    for (;;) {
      const read = this.messages.get(key) ?? null;
      await Promise.resolve();
      const { message, result } = change(read);
      if ((this.messages.get(key) ?? null) === read) {
        this.messages.set(key, message);
        return result;
      }
      this.retries++;
    }
  }

  async takeUntil(time: number): Promise<StoredMessage[]> {
    await Promise.resolve();
    const taken = [...this.messages.values()].filter(({ since }) => since <= time);
    for (const { key } of taken) this.messages.delete(key);
    return taken;
  }

  takeSurplus(): Awaitable<StoredMessage[]> {
    return [];
  }
}

describe("several processes share a store", () => {
  test("and exactly one of them returns the message under concurrent calls", async () => {
    const store = new SharedStore();
    const processes = [reassembler({ store }), reassembler({ store }), reassembler({ store })];
    const text = "长短信😀".repeat(200);
    const parts = splitMessage(textFormats, text, { reference: 9 }).map((each, index) => ({
      ...each,
      ...route,
      id: BigInt(index),
    }));
    const arrivals = await Promise.all(
      [...parts, ...parts].map((each, index) => processes[index % 3]?.add(each) ?? Promise.reject(new Error("none"))),
    );
    const whole = arrivals.flatMap(({ outcome }) => (outcome.kind === "complete" ? [outcome.message.text] : []));
    expect(whole).toEqual([text]);
    expect(arrivals.filter(({ outcome }) => outcome.kind === "duplicate").length).toBe(parts.length);
    expect(store.retries).toBeGreaterThan(0);
  });
});
