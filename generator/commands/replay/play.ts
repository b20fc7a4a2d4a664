import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { dataViewOf } from "../../runtime/wire/index.js";
import type { DynamicMessage, OpenedLink } from "../../simulator/index.js";
import { connectFailure, listenFailure } from "../project/address-failure.js";
import type { RecordedSide, RecordedWrite } from "./read-recording.js";

/** How to play a recording. */
export interface Playing {
  readonly opened: OpenedLink;
  readonly writes: readonly RecordedWrite[];
  readonly side: RecordedSide;
  readonly host: string;
  readonly port: number;
  /** Milliseconds to wait for the other side. */
  readonly wait: number;
  /** Called when the server's side listens. */
  readonly listening: (port: number) => void;
  /** Called if the other side sends bytes that are not frames. */
  readonly invalid: (error: unknown) => void;
}

/** A frame of the other side: as it was recorded, and as it is now; null if it is missing. */
export interface ComparedFrame {
  readonly recorded: DynamicMessage | null;
  readonly received: DynamicMessage | null;
}

/** Plays a side of a recording, each write after the frames that came before it. Returns the frames of the other side. */
export async function play(playing: Playing): Promise<readonly ComparedFrame[]> {
  const socket = await (playing.side === "client" ? connected(playing) : accepted(playing));
  const peer = new Peer(socket, playing);
  const recorded: DynamicMessage[] = [];
  const { createSplitter } = playing.opened.link.table.codec;
  const splitter = createSplitter();
  for (const { side, octets } of playing.writes) {
    if (side !== playing.side) recorded.push(...splitter.push(octets).map((frame) => decoded(playing.opened, frame)));
    else if (await peer.has(recorded.length, playing.wait)) socket.write(octets);
    else break;
  }
  await peer.has(recorded.length, playing.wait);
  socket.end();
  const count = Math.max(recorded.length, peer.frames.length);
  socket.destroy();
  return Array.from({ length: count }, (_, index) => ({
    recorded: recorded[index] ?? null,
    received: peer.frames[index] ?? null,
  }));
}

function decoded({ link }: OpenedLink, frame: Uint8Array): DynamicMessage {
  return link.table.codec.decodeFrom(frame, dataViewOf(frame), 0, frame.length);
}

async function connected({ host, port }: Playing): Promise<Socket> {
  const socket = connect(port, host);
  try {
    await once(socket, "connect");
  } catch (error) {
    throw connectFailure({ host, port }, error);
  }
  return socket;
}

async function accepted({ host, port, listening }: Playing): Promise<Socket> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    throw listenFailure({ host, port }, error);
  }
  const address = server.address();
  listening(typeof address === "object" && address !== null ? address.port : port);
  const socket = await new Promise<Socket>((resolve) => server.once("connection", resolve));
  server.close();
  return socket;
}

/** The other side of the connection. */
class Peer {
  readonly frames: DynamicMessage[] = [];
  private isClosed = false;
  private wake: () => void = () => undefined;

  constructor(socket: Socket, { opened, invalid }: Playing) {
    const splitter = opened.link.table.codec.createSplitter();
    socket.on("data", (chunk: Uint8Array) => {
      try {
        this.frames.push(...splitter.push(chunk).map((frame) => decoded(opened, frame)));
      } catch (error) {
        if (!this.isClosed) invalid(error);
        // Bytes that are no frames are missing in the comparison.
        this.isClosed = true;
      }
      this.wake();
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.isClosed = true;
      this.wake();
    });
  }

  /** Waits for a number of frames. Returns whether they arrived in time. */
  async has(count: number, wait: number): Promise<boolean> {
    const end = performance.now() + wait;
    while (this.frames.length < count && !this.isClosed && performance.now() < end) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(1, end - performance.now()));
        this.wake = (): void => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.frames.length >= count;
  }
}
