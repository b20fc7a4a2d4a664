import type { FrameSplitter } from "../../frames/index.js";
import { remoteOf } from "../sockets/connection.js";
import { platform, type SocketLike, type Timer } from "../sockets/platform.js";
import type { Served, EarlyEnd } from "./served.js";

/** A connection without a message: its first frame decides which link takes it over. */
export class NewConnection {
  private readonly chunks: Uint8Array[] = [];
  private readonly splitter: FrameSplitter;
  private readonly timer: Timer;
  private readonly remote: string;
  private isDone = false;

  private readonly socket: SocketLike;
  private readonly links: readonly [Served, ...Served[]];
  private readonly done: () => void;

  constructor(socket: SocketLike, links: readonly [Served, ...Served[]], done: () => void) {
    this.socket = socket;
    this.links = links;
    this.done = done;
    this.remote = remoteOf(socket);
    const [first] = links;
    this.splitter = first.createSplitter();
    this.timer = platform.setTimer(() => this.close("no message arrived in time"), first.loginTime);
    socket.on("data", this.receive);
    socket.on("end", this.leave);
    socket.on("close", this.leave);
    socket.on("error", this.fail);
  }

  /** Closes it; null if there is nothing to report. */
  close(reason: EarlyEnd | null, cause?: unknown): void {
    if (this.isDone) return;
    this.finish();
    this.socket.on("error", () => undefined);
    this.socket.destroy();
    if (reason !== null) this.links[0].closedEarly(this.remote, reason, cause);
    this.done();
  }

  private readonly leave = (): void => this.close(null);
  private readonly fail = (error: Error): void => this.close("the connection failed; the cause states why", error);

  private readonly receive = (chunk: Uint8Array): void => {
    this.chunks.push(chunk);
    let frame: Uint8Array | undefined;
    try {
      [frame] = this.splitter.push(chunk);
      if (frame === undefined && this.splitter.error !== null) throw this.splitter.error;
    } catch (error) {
      return this.close("it sent invalid bytes; the cause states which", error);
    }
    if (frame !== undefined) this.handOver(frame);
  };

  /** Gives it to the link whose login it is, or else to the first whose message it is, which rejects it. */
  private handOver(frame: Uint8Array): void {
    const { links, socket, chunks } = this;
    const found = links.map((link) => ({ link, ...link.recognize(frame) }));
    const [chosen] = (["login", "other-version", "message"] as const).flatMap((kind) =>
      found.filter((each) => each.kind === kind),
    );
    if (chosen === undefined) {
      const [first] = found;
      const cause = first?.kind === "unknown" ? first.cause : undefined;
      return this.close("its first message is not of this protocol; the cause states why", cause);
    }
    this.finish();
    chosen.link.begin(socket, chunks, this.done);
  }

  private finish(): void {
    this.isDone = true;
    platform.clearTimer(this.timer);
    const { socket } = this;
    socket.off("data", this.receive);
    socket.off("end", this.leave);
    socket.off("close", this.leave);
    socket.off("error", this.fail);
  }
}
