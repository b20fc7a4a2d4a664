import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.js";
import { RespClient } from "./resp-client.js";

/** Whether to skip tests with a server: if Redis is not installed, except in continuous integration, where they fail. */
export const lacksRedis: boolean =
  process.env["CI"] === undefined && spawnSync("redis-server", ["--version"]).error !== undefined;

/** A Redis server on a free port, with its files in a temporary folder. */
export class RedisServer {
  readonly port: number;
  private readonly folder = mkdtempSync(join(tmpdir(), "redis-"));
  private child: ChildProcess | null = null;

  private constructor(port: number) {
    this.port = port;
  }

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.run();
    return server;
  }

  client(): RespClient {
    return new RespClient(this.port);
  }

  /** Starts the server, with what it saved when it was stopped. */
  async run(): Promise<void> {
    const words = ["--port", String(this.port), "--bind", "127.0.0.1", "--dir", this.folder, "--save", "3600 1"];
    const child = spawn("redis-server", words, { stdio: "ignore" });
    this.child = child;
    await this.untilReady();
  }

  /** Stops the server. It saves its keys. */
  async pause(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }

  async stop(): Promise<void> {
    await this.pause();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async untilReady(): Promise<void> {
    const client = this.client();
    for (let tries = 0; tries < 200; tries++) {
      const reply = await client.command("PING").catch(() => null);
      if (reply === "PONG") return client.close();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("redis-server does not answer.");
  }
}
