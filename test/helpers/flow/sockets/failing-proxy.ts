import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** What happens to a connection. */
export type FailureKind = (typeof FAILURES)[number];

export const FAILURES = [
  "rejected",
  "never answers",
  "reset",
  "end",
  "half-open",
  "cut",
  "wrong peer",
  "stops reading",
] as const;

/** When it happens: on a connection, at a frame with this command id, or when the test calls `strike`. */
export type Trigger = "connection" | "called" | { readonly command: number; readonly isHalf?: boolean };

const HALF_A_FRAME = Uint8Array.of(0, 0, 0, 12, 0, 0);
/** Milliseconds after which a frame that was passed on has arrived: a reset would discard it. */
const ARRIVED = 30;

/** Passes frames between a client and a server, and does something to the first connection. Later ones work. */
export class FailingProxy {
  private readonly listener: Server;
  private readonly relays: Relay[] = [];
  private readonly target: number;
  readonly failure: FailureKind;
  private readonly trigger: Trigger;

  constructor(target: number, failure: FailureKind, trigger: Trigger) {
    this.target = target;
    this.failure = failure;
    this.trigger = trigger;
    this.listener = createServer((client) => {
      const isFirst = this.relays.length === 0;
      this.relays.push(new Relay(client, this.target, isFirst ? this.trigger : "called", () => this.strike()));
      if (isFirst && this.trigger === "connection") this.strike();
    });
  }

  get connections(): number {
    return this.relays.length;
  }

  async listen(): Promise<number> {
    this.listener.listen(0, "127.0.0.1");
    await once(this.listener, "listening");
    const address = this.listener.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  /** Does it to the first connection now. */
  strike(): void {
    if (this.failure === "rejected") this.listener.close();
    this.relays[0]?.strike(this.failure);
  }

  async close(): Promise<void> {
    this.listener.close();
    for (const relay of this.relays) relay.close();
  }
}

/** Two sockets, and the frames between them. */
class Relay {
  private readonly client: Socket;
  private readonly server: Socket;
  private readonly trigger: Trigger;
  private isMute = false;
  private isDeaf = false;

  constructor(client: Socket, target: number, trigger: Trigger, strike: () => void) {
    this.client = client;
    this.trigger = trigger;
    this.server = connect(target, "127.0.0.1");
    for (const socket of [client, this.server]) socket.on("error", () => socket.destroy());
    client.on("close", () => this.server.destroy());
    this.server.on("close", () => (this.isMute ? undefined : client.end()));
    forFrames(client, (frame) => {
      const isIt = this.isTrigger(frame);
      const isHalf = isIt && typeof this.trigger === "object" && this.trigger.isHalf === true;
      if (!this.isDeaf) this.server.write(isHalf ? frame.subarray(0, frame.length / 2) : frame);
      if (isIt) strike();
    });
    forFrames(this.server, (frame) => {
      if (this.isMute) return;
      const isIt = this.isTrigger(frame);
      this.client.write(frame);
      if (isIt) setTimeout(strike, ARRIVED);
    });
  }

  strike(failure: FailureKind): void {
    const { client, server } = this;
    this.isMute = true;
    this.isDeaf = failure !== "never answers";
    if (failure === "reset" || failure === "rejected") client.resetAndDestroy();
    if (failure === "end") client.end();
    if (failure === "cut") client.end(HALF_A_FRAME);
    if (failure === "wrong peer") client.write("HTTP/1.1 400 Bad Request\r\n\r\n");
    if (failure === "stops reading") client.pause();
    if (failure !== "never answers" && failure !== "half-open" && failure !== "stops reading") server.destroy();
  }

  close(): void {
    this.client.destroy();
    this.server.destroy();
  }

  private isTrigger(frame: Buffer): boolean {
    return typeof this.trigger === "object" && frame.readUInt32BE(4) === this.trigger.command && !this.isMute;
  }
}

/** Calls a function for each frame: its length is in the first four bytes. Other bytes are one frame. */
function forFrames(socket: Socket, call: (frame: Buffer) => void): void {
  let left = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    left = Buffer.concat([left, typeof chunk === "string" ? Buffer.from(chunk) : chunk]);
    while (left.length >= 12) {
      const length = left.readUInt32BE(0);
      if (length > 0xffff) return void (left = Buffer.alloc(0));
      if (left.length < length) return;
      call(left.subarray(0, length));
      left = left.subarray(length);
    }
  });
}
