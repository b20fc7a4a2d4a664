import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeStored,
  encodeStored,
  meetingStore,
  partStore,
  rateStore,
} from "../../../generated/runtime/redis/index.js";

const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, undefined, true, NaN, Infinity, -Infinity, -0),
    fc.double(),
    fc.bigInt(),
    fc.string({ unit: "binary" }),
    fc.uint8Array().map((octets) => Uint8Array.from(octets)),
    fc.date(),
    fc.array(tie("value")),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("$bigint", "$$bytes", "$", "__proto__")), tie("value")),
  ),
})).value;

/** Without the properties that are undefined, which are not stored. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutUndefined(each)]));
}

describe("stored JSON", () => {
  test("keeps every plain value", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decodeStored(encodeStored(value))).toStrictEqual(withoutUndefined(value));
      }),
      { numRuns: 2000 },
    );
  });

  test("is readable", () => {
    const value = {
      id: 7n,
      content: Uint8Array.of(1, 255),
      at: new Date(0),
      list: [undefined, NaN],
      tag: { $bigint: "1" },
    };
    expect(encodeStored(value)).toBe(
      '{"id":{"$bigint":"7"},"content":{"$bytes":"01ff"},"at":{"$date":0},"list":[{"$undefined":true},{"$number":"NaN"}],"tag":{"$$bigint":"1"}}',
    );
  });

  const cycle: unknown[] = [];
  cycle.push({ cycle });

  test.each([
    [() => 1, "function"],
    [Symbol("s"), "symbol"],
    [new Map(), "[object Map]"],
    [cycle, "[object Array]"],
    [{ inner: [new URL("http://localhost")] }, "[object URL]"],
  ])("rejects %s", (value, actual) => {
    expect(() => encodeStored(value)).toThrow(
      expect.objectContaining({
        code: "not-storable",
        message: `Stored value: expected a plain value without cycles, got ${actual}.`,
      }),
    );
  });

  test.each(["", "{", '{"$bigint":"x"}'])("rejects the text %j", (text) => {
    expect(() => decodeStored(text)).toThrow(expect.objectContaining({ name: "StoreError", code: "wrong-content" }));
  });
});

describe("a store in Redis rejects", () => {
  const client = { eval: () => Promise.resolve<unknown>("") };
  const create = (make: (...values: never[]) => unknown, ...values: readonly unknown[]) =>
    Reflect.apply(make, null, values);

  test.each([
    [() => create(meetingStore, {}), "Client: expected an object with the method eval, got an object."],
    [() => create(partStore, null), "Client: expected an object, got null."],
    [() => create(rateStore, client), "Options of a store: expected an object, got undefined."],
    [() => create(rateStore, client, { perSecond: 1, prefix: 2 }), "Prefix: expected a string, got 2."],
    [
      () => create(partStore, client, { expireAfter: 0 }),
      "Time after the time-out: expected an integer from 1 to 9007199254740991, got 0.",
    ],
    [
      () => create(meetingStore, client, { lease: "1" }),
      "Time for one process: expected an integer from 0 to 9007199254740991, got a string.",
    ],
  ])("wrong options: %s", (call, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "StoreError", code: "wrong-value", message }));
  });

  test("replies that are not strings, and contents of another program", async () => {
    const replying = (reply: unknown) => ({ eval: () => Promise.resolve(reply) });
    const wrong = { name: "StoreError", code: "wrong-content" };
    const own = { side: "request", value: 1 } as const;
    const meeting = { key: "k", id: "1", own, keepUntil: 1 };
    await expect(meetingStore(replying(null)).meet(meeting)).rejects.toMatchObject(wrong);
    await expect(meetingStore(replying("?")).meet(meeting)).rejects.toMatchObject(wrong);
    await expect(meetingStore(replying('[["a"]]')).takeUntil(1)).rejects.toMatchObject(wrong);
    const part = partStore(replying("{")).update("k", (message) => ({ message: message ?? never(), result: 1 }));
    await expect(part).rejects.toMatchObject(wrong);
  });

  test("a message that other processes change without an end", async () => {
    let count = 0;
    const store = partStore({ eval: () => Promise.resolve(`{"since":${count++}}`) });
    const change = store.update("k", (message) => ({ message: { ...(message ?? never()) }, result: 1 }));
    await expect(change).rejects.toMatchObject({ code: "store-failed", actual: "something that keeps changing" });
    expect(count).toBe(1001);
  });
});

function never(): never {
  throw new Error("There is no message.");
}
