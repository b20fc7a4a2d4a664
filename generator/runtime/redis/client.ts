import { requireMethod, StoreError } from "../reports/store-error.js";

/**
 * What a store needs of a client of Redis or Valkey. With the package `redis`:
 * `{ eval: (script, keys, values) => redis.eval(script, { keys: [...keys], arguments: [...values] }) }`; with `ioredis` or
 * `iovalkey`: `{ eval: (script, keys, values) => redis.eval(script, keys.length, ...keys, ...values) }`.
 */
export interface RedisClient {
  /** Executes a Lua script; its reply is a string or an integer. Rejects if the server does not answer. */
  eval(script: string, keys: readonly string[], values: readonly string[]): Promise<unknown>;
}

/** The store that uses a client, for errors. */
export type StoreName = "Meeting store" | "Part store" | "Rate store";

/** Executes a script, and returns its reply as a string. Rejects with a StoreError. */
export type Execute = (
  script: string,
  keys: readonly string[],
  values: readonly (string | number)[],
) => Promise<string>;

/** The function that executes scripts. Throws a StoreError if the client has no `eval`. */
export function executorOf(client: RedisClient, subject: StoreName): Execute {
  requireMethod("Client", client, "eval");
  return async (script, keys, values) => {
    const reply = await answerOf(subject, () => client.eval(script, keys, values.map(String)));
    return typeof reply === "string" || typeof reply === "number" ? String(reply) : notAnAnswer(subject, reply);
  };
}

async function answerOf(subject: StoreName, call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (cause) {
    const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    const actual = ["%", words] as const;
    throw new StoreError({ code: "store-failed", subject, expected: "an answer of the server", actual }, { cause });
  }
}

function notAnAnswer(subject: StoreName, reply: unknown): never {
  const actual = ["%", typeof reply] as const;
  throw new StoreError({ code: "wrong-content", subject, expected: "an answer of the server", actual });
}
