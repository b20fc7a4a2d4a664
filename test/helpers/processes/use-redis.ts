import { afterAll, beforeAll, beforeEach } from "vitest";
import { RedisServer } from "./redis-server.js";
import type { RespClient } from "./resp-client.js";

/** The server of the tests of a block, and its clients. They exist while the tests run. */
export interface UsedRedis {
  readonly server: RedisServer;
  readonly client: RespClient;
  readonly clients: readonly [RespClient, RespClient];
}

/** Starts a Redis server with two clients for the tests of a block, and empties it before each test. */
export function useRedis(): UsedRedis {
  let started: Pick<UsedRedis, "server" | "clients"> | null = null;
  const current = (): Pick<UsedRedis, "server" | "clients"> => {
    if (started === null) throw new Error("The server is not started.");
    return started;
  };

  beforeAll(async () => {
    const server = await RedisServer.start();
    started = { server, clients: [server.client(), server.client()] };
  });

  afterAll(async () => {
    const { server, clients } = current();
    for (const client of clients) client.close();
    await server.stop();
  });

  beforeEach(async () => void (await current().clients[0].command("FLUSHALL")));

  return {
    get server() {
      return current().server;
    },
    get client() {
      return current().clients[0];
    },
    get clients() {
      return current().clients;
    },
  };
}
