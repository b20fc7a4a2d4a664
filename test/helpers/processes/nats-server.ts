import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.js";

/** Whether to skip tests with a server: if NATS is not installed, except in continuous integration, where they fail. */
export const lacksNats: boolean =
  process.env["CI"] === undefined && spawnSync("nats-server", ["--version"]).error !== undefined;

/** A NATS server with JetStream on a free port, with its files in a temporary folder. */
export class NatsServer {
  readonly port: number;
  private readonly folder: string;
  private readonly child: ChildProcess;

  private constructor(port: number, folder: string, child: ChildProcess) {
    this.port = port;
    this.folder = folder;
    this.child = child;
  }

  static async start(): Promise<NatsServer> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), "nats-"));
    const words = ["--addr", "127.0.0.1", "--port", String(port), "--jetstream", "--store_dir", folder];
    const server = new NatsServer(port, folder, spawn("nats-server", words, { stdio: "ignore" }));
    for (let tries = 0; tries < 200; tries++) {
      if (await server.answers()) return server;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("nats-server does not answer.");
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = once(this.child, "exit");
      this.child.kill("SIGTERM");
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    const socket = connect(this.port, "127.0.0.1");
    try {
      await once(socket, "data");
      return true;
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  }
}
