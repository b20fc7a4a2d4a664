import { once } from "node:events";
import type { Socket } from "node:net";
import {
  createSplitter,
  decodeEach,
  decodeSubmitResp,
  encode,
  encodeInto,
  type Message,
  reply,
  type Submit,
} from "smswire/cmpp30";
import { naiveDecode, naiveEncode, naiveSplitter } from "../contests/naive.js";

/** How client and server of the loopback benchmark write and read. */
export interface Way {
  readonly name: string;
  /** Answers every SUBMIT that arrives. */
  readonly serve: (socket: Socket) => void;
  /** Sends messages, and waits if the socket's memory is full. */
  readonly send: (socket: Socket, messages: Iterable<Submit>) => Promise<void>;
  /** Calls back with the sequence of every answer. */
  readonly listen: (socket: Socket, answered: (sequenceId: number) => void) => void;
}

const SLAB = 65_536;

/** Octets of the longest frame. */
const MAX = createSplitter().maxOctets;

/** Consecutive frames for one write. Memory that was written to a socket is never reused. */
class Batch {
  readonly #socket: Socket;
  #octets = new Uint8Array(SLAB);
  #view = new DataView(this.#octets.buffer);
  #start = 0;
  #end = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Adds a frame. Returns false if the sender must wait for the socket. */
  add(message: Message): boolean {
    let goOn = true;
    if (this.#end + MAX > SLAB) {
      goOn = this.write();
      this.#octets = new Uint8Array(SLAB);
      this.#view = new DataView(this.#octets.buffer);
      this.#start = this.#end = 0;
    }
    this.#end = encodeInto(message, this.#octets, this.#view, this.#end);
    return goOn;
  }

  /** Writes the added frames to the socket. */
  write(): boolean {
    const goOn = this.#socket.write(this.#octets.subarray(this.#start, this.#end));
    this.#start = this.#end;
    return goOn;
  }
}

const answerTo = (message: Message): Message => {
  if (message.name !== "CMPP_SUBMIT") throw new Error("This server answers SUBMITs only.");
  return reply(message, { msgId: 1n, result: 0 });
};

function listenWhole(socket: Socket, answered: (sequenceId: number) => void): void {
  const splitter = createSplitter();
  socket.on("data", (chunk) => decodeEach(splitter, chunk, ({ sequenceId }) => answered(sequenceId)));
}

/** All answers to a chunk in one write, and all available messages in one write. */
const batched: Way = {
  name: "smswire, one write per chunk",
  serve: (socket) => {
    const splitter = createSplitter();
    const batch = new Batch(socket);
    socket.on("data", (chunk) => {
      decodeEach(splitter, chunk, (message) => void batch.add(answerTo(message)));
      batch.write();
    });
  },
  send: async (socket, messages) => {
    const batch = new Batch(socket);
    for (const message of messages) if (!batch.add(message)) await once(socket, "drain");
    batch.write();
  },
  listen: listenWhole,
};

/** The same codec, but one write per message. */
const single: Way = {
  name: "smswire, one write per message",
  serve: (socket) => {
    const splitter = createSplitter();
    socket.on("data", (chunk) =>
      decodeEach(splitter, chunk, (message) => void socket.write(encode(answerTo(message)))),
    );
  },
  send: async (socket, messages) => {
    for (const message of messages) if (!socket.write(encode(message))) await once(socket, "drain");
  },
  listen: listenWhole,
};

/** Methods of Buffer, a splitter that concatenates, and one write per message: a server without optimization. */
const naive: Way = {
  name: "naive",
  serve: (socket) => {
    const split = naiveSplitter();
    socket.on("data", (chunk) => {
      for (const frame of split(chunk)) socket.write(naiveAnswer(naiveDecode(frame).sequenceId));
    });
  },
  send: async (socket, messages) => {
    for (const message of messages) if (!socket.write(naiveEncode(message))) await once(socket, "drain");
  },
  listen: (socket, answered) => {
    const split = naiveSplitter();
    socket.on("data", (chunk) => {
      for (const frame of split(chunk)) answered(decodeSubmitResp(frame).sequenceId);
    });
  },
};

function naiveAnswer(sequenceId: number): Buffer {
  const buffer = Buffer.alloc(24);
  buffer.writeUInt32BE(24, 0);
  buffer.writeUInt32BE(0x80000004, 4);
  buffer.writeUInt32BE(sequenceId, 8);
  buffer.writeBigUInt64BE(1n, 12);
  return buffer;
}

/** All ways, the fastest first. */
export const WAYS: readonly Way[] = [batched, single, naive];
