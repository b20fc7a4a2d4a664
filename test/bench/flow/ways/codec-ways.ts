import type { Socket } from "node:net";
import { createSplitter, createWriter, decodeEach, encode, reply } from "smswire/cmpp30";
import { listenOn, socketTo } from "./sockets.js";
import { createSequenceCheck, createTraffic, messages } from "./traffic.js";
import type { Way } from "./way.js";
import { Window } from "./window.js";

/** Writes to a socket what a writer holds, in one write per slab. */
const writeTo = (socket: Socket) => (octets: Uint8Array, done: () => void) => void socket.write(octets, done);

/** The codec alone: messages that exist are encoded, responses are decoded, and the window is a counter. */
export const codec: Way = {
  listen: () =>
    listenOn((socket) => {
      const splitter = createSplitter();
      const writer = createWriter();
      const write = writeTo(socket);
      socket.on("data", (chunk) => {
        decodeEach(splitter, chunk, (message) => {
          if (message.name === "CMPP_SUBMIT") writer.write(reply(message, { msgId: 1n, result: 0 }));
        });
        writer.take(write);
      });
    }),
  connect: async (port, size) => {
    const socket = await socketTo(port);
    const splitter = createSplitter();
    const writer = createWriter();
    const write = writeTo(socket);
    const [next, check] = [createTraffic(), createSequenceCheck()];
    const window = new Window(
      size,
      () => void writer.write(next()),
      () => void writer.take(write),
    );
    socket.on("data", (chunk) => {
      decodeEach(splitter, chunk, (message) => {
        if (message.name !== "CMPP_SUBMIT_RESP" || message.result !== 0) throw new Error("Not a response.");
        check(message.sequenceId);
        window.answered();
      });
      window.fill();
    });
    return window;
  },
};

interface FrameMemory {
  readonly octets: Uint8Array;
  readonly view: DataView;
}

function createMemory(): FrameMemory {
  const octets = new Uint8Array(65_536);
  return { octets, view: new DataView(octets.buffer) };
}

/** Frames of one size that exist already: only their sequence is written. */
class CannedFrames {
  private readonly slabs: FrameMemory[] = [];
  private current: FrameMemory = createMemory();
  private end = 0;

  private readonly frames: readonly Uint8Array[];
  private readonly socket: Socket;
  private next = 0;

  constructor(frames: readonly Uint8Array[], socket: Socket) {
    this.frames = frames;
    this.socket = socket;
  }

  add(sequenceId: number): void {
    const frame = this.frames[this.next++ % this.frames.length];
    if (frame === undefined) return;
    if (this.end + frame.length > 65_536) this.flush();
    this.current.octets.set(frame, this.end);
    this.current.view.setUint32(this.end + 8, sequenceId);
    this.end += frame.length;
  }

  flush(): void {
    if (this.end === 0) return;
    const slab = this.current;
    this.socket.write(slab.octets.subarray(0, this.end), () => this.slabs.push(slab));
    this.current = this.slabs.pop() ?? createMemory();
    this.end = 0;
  }
}

/** Canned frames, without a codec: the splitter finds frames, and the sequence is patched. */
export const canned: Way = {
  listen: () =>
    listenOn((socket) => {
      const splitter = createSplitter();
      const response = encode({ name: "CMPP_SUBMIT_RESP", sequenceId: 0, msgId: 1n, result: 0 });
      const frames = new CannedFrames([response], socket);
      socket.on("data", (chunk) => {
        splitter.each(chunk, (_octets, view, start) => frames.add(view.getUint32(start + 8)));
        frames.flush();
      });
    }),
  connect: async (port, size) => {
    const socket = await socketTo(port);
    const splitter = createSplitter();
    const frames = new CannedFrames(messages.map(encode), socket);
    const check = createSequenceCheck();
    let sent = 0;
    const window = new Window(
      size,
      () => frames.add((sent++ % messages.length) + 1),
      () => frames.flush(),
    );
    socket.on("data", (chunk) => {
      splitter.each(chunk, (_octets, view, start) => {
        check(view.getUint32(start + 8));
        window.answered();
      });
      window.fill();
    });
    return window;
  },
};
