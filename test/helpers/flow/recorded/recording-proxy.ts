import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import type { Side } from "../../../../generated/runtime/flow/index.js";
import type { RecordedEvent } from "./recording.js";

/** A TCP proxy that records the bytes of both directions, with the times. */
export class RecordingProxy {
  /** The events of each connection, in the order of the connections. */
  readonly connections: RecordedEvent[][] = [];
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly target: number;

  /** `target` is the port of the server, on this machine. */
  constructor(target: number) {
    this.target = target;
    this.server = createServer({ allowHalfOpen: true }, (client) => this.accept(client));
  }

  /** Listens; port 0 is a free one. Returns the port. */
  async listen(port = 0): Promise<number> {
    this.server.listen(port, "127.0.0.1");
    await once(this.server, "listening");
    const address = this.server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  /** Stops listening, and closes all connections. */
  async close(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private accept(client: Socket): void {
    const events: RecordedEvent[] = [];
    this.connections.push(events);
    const server = connect({ port: this.target, host: "127.0.0.1", allowHalfOpen: true });
    const start = performance.now();
    const record = (from: Side, octets: Uint8Array | null): void => {
      events.push({ at: Math.round((performance.now() - start) * 1000) / 1000, from, octets });
    };
    this.pass(client, server, (octets) => record("client", octets));
    this.pass(server, client, (octets) => record("server", octets));
  }

  /** Passes on what a socket receives, and its end. A connection that fails ends without an error. */
  private pass(source: Socket, target: Socket, record: (octets: Uint8Array | null) => void): void {
    let isEnded = false;
    const end = (): void => {
      if (isEnded) return;
      isEnded = true;
      record(null);
      target.end();
    };
    this.sockets.add(source);
    source.setNoDelay(true);
    source.on("data", (octets) => {
      record(Uint8Array.from(octets));
      target.write(octets);
    });
    source.on("end", end);
    source.on("error", () => undefined);
    source.on("close", () => {
      this.sockets.delete(source);
      end();
    });
  }
}
