import type { FrameSplitter } from "../../frames/index.js";
import { platform, type SocketLike, type Timer } from "../sockets/platform.js";
import type { Served } from "./served.js";

/** A connection without a message: its first frame decides which link takes it over. */
export class Stranger {
  private readonly chunks: Uint8Array[] = [];
  private readonly splitter: FrameSplitter;
  private readonly timer: Timer;
  private isDone = false;

  private readonly socket: SocketLike;
  private readonly links: readonly [Served, ...Served[]];
  private readonly done: () => void;

  constructor(socket: SocketLike, links: readonly [Served, ...Served[]], done: () => void) {
    this.socket = socket;
    this.links = links;
    this.done = done;
    const [first] = links;
    this.splitter = first.createSplitter();
    this.timer = platform.setTimer(() => this.close(new Error("No message arrived in time.")), first.loginTime);
    socket.on("data", (chunk) => this.receive(chunk));
    socket.on("end", () => this.close(undefined));
    socket.on("error", (error) => this.close(error));
    socket.on("close", () => this.close(undefined));
  }

  close(cause: unknown): void {
    if (this.isDone) return;
    this.finish();
    const { remoteAddress = "unknown" } = this.socket;
    if (cause !== undefined) this.links[0].strangerClosed(remoteAddress, cause);
    this.socket.destroy();
    this.done();
  }

  private receive(chunk: Uint8Array): void {
    if (this.isDone) return;
    this.chunks.push(chunk);
    let frame: Uint8Array | undefined;
    try {
      [frame] = this.splitter.push(chunk);
      if (frame === undefined && this.splitter.error !== null) throw this.splitter.error;
    } catch (error) {
      return this.close(error);
    }
    if (frame !== undefined) this.handOver(frame);
  }

  private handOver(frame: Uint8Array): void {
    const { links, socket, chunks } = this;
    const found = links.map((link) => link.recognize(frame));
    const index = found.includes("this") ? found.indexOf("this") : Math.max(0, found.indexOf("other-version"));
    this.finish();
    (links[index] ?? links[0]).begin(socket, chunks, this.done);
  }

  private finish(): void {
    this.isDone = true;
    platform.clearTimer(this.timer);
    for (const event of ["data", "end", "error", "close"] as const) this.socket.removeAllListeners(event);
    // An error after this must not end the process.
    this.socket.on("error", () => undefined);
  }
}
