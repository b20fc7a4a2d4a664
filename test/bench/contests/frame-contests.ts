import assert from "node:assert/strict";
import {
  createSplitter,
  decode,
  decodeEach,
  decodeFrom,
  decodeSubmit,
  decodeSubmitFrom,
  encodeSubmitInto,
  type Message,
  SubmitView,
} from "smswire/cmpp30";
import type { Contest, Contestant } from "./contest.js";
import { naiveSplitter } from "./naive.js";
import type { Subject } from "./subject.js";
import { tolerantContest } from "./tolerant-contest.js";

/** The contests of frames: read and write single fields in place, and split streams into messages. */
export function frameContests(subject: Subject): Contest[] {
  return [reading(subject), patching(subject), splitting(subject), tolerantContest(subject)];
}

/** A view per frame, each set once to a copy of its frame. */
function viewsOf({ frames }: Subject): SubmitView[] {
  return frames.map((frame) => new SubmitView().over(Uint8Array.from(frame)));
}

/** Reads three integers of a frame: its sequence, the encoding of its content, the number of its receivers. */
function reading({ messages, chunk, chunkView, frameOctets }: Subject): Contest {
  const octets = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const once = new SubmitView().over(octets, chunkView, 0, frameOctets);
  const reused = new SubmitView();
  const sumOf = (index: number): number => {
    const { sequenceId, msgFmt, destTerminalId } = messages[index]!;
    return (sequenceId + msgFmt + destTerminalId.length) | 0;
  };
  const checkedEach = (index: number): number => {
    const view = reused.over(octets, chunkView, index * frameOctets, (index + 1) * frameOctets);
    return (view.sequenceId + view.msgFmt + view.destUsrTl) | 0;
  };
  let sum = 0;
  // The message is passed on, like in a program. Otherwise the compiler optimizes away unused properties.
  const decoded = (index: number): Message => {
    const message = decodeSubmitFrom(octets, chunkView, index * frameOctets, (index + 1) * frameOctets);
    sum = (message.sequenceId + message.msgFmt + message.destTerminalId.length) | 0;
    return message;
  };
  return {
    operation: "view",
    ours: {
      name: "smswire, checked once",
      run: () => (once.sequenceId + once.msgFmt + once.destUsrTl) | 0,
      check: () => assert.equal((once.sequenceId + once.msgFmt + once.destUsrTl) | 0, sumOf(0)),
    },
    limit: null,
    others: [
      {
        name: "smswire, checked each",
        run: checkedEach,
        check: (index) => assert.equal(checkedEach(index), sumOf(index)),
      },
      {
        name: "decode",
        run: decoded,
        check: (index) => {
          decoded(index);
          assert.equal(sum, sumOf(index));
        },
      },
    ],
  };
}

/** Writes another sequence into a frame, like a relay; and another Msg_Id with it. */
function patching(subject: Subject): Contest {
  const views = viewsOf(subject);
  const msgIds = subject.messages.map(({ msgId }) => msgId ^ 0xff00n);
  const target = new Uint8Array(16_384);
  const targetView = new DataView(target.buffer);
  const recoded = (index: number, changes: { sequenceId: number; msgId?: bigint }): number => {
    const message = decodeSubmit(subject.frames[index]!);
    return encodeSubmitInto({ ...message, ...changes }, target, targetView, 0);
  };
  const inTarget = (end: number) => decodeSubmit(target.subarray(0, end));
  const sequences = (sequenceId: number, index: number) => assert.equal(sequenceId, index ^ 0x5555);
  return {
    operation: "patch",
    ours: {
      name: "smswire, sequence",
      run: (index) => {
        views[index]!.sequenceId = index ^ 0x5555;
      },
      check: (index) => {
        views[index]!.sequenceId = index ^ 0x5555;
        sequences(views[index]!.sequenceId, index);
        subject.sameMessage(views[index], index, ["sequenceId", "msgId"]);
      },
    },
    limit: null,
    others: [
      {
        name: "smswire, and Msg_Id",
        run: (index) => {
          views[index]!.sequenceId = index ^ 0x5555;
          views[index]!.msgId = msgIds[index]!;
        },
        check: (index) => {
          views[index]!.msgId = msgIds[index]!;
          assert.equal(views[index]!.msgId, msgIds[index]);
        },
      },
      {
        name: "decode and encode",
        run: (index) => recoded(index, { sequenceId: index ^ 0x5555 }),
        check: (index) => sequences(inTarget(recoded(index, { sequenceId: index ^ 0x5555 })).sequenceId, index),
      },
      {
        name: "same, and Msg_Id",
        run: (index) => recoded(index, { sequenceId: index ^ 0x5555, msgId: msgIds[index]! }),
        check: (index) => {
          const end = recoded(index, { sequenceId: index ^ 0x5555, msgId: msgIds[index]! });
          assert.equal(inTarget(end).msgId, msgIds[index]);
        },
      },
    ],
  };
}

/** All messages of a stream: as one chunk, in reads of some size, and in other ways. The limit uses no splitter. */
function splitting({ chunk, chunkView, frameOctets, messages, sameMessage }: Subject): Contest {
  const stream = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const contestant = (name: string, run: (handle: (message: Message) => void) => void): Contestant => {
    let last: Message | null = null;
    return {
      name,
      run: () => {
        run((message) => (last = message));
        return last;
      },
      check: (index) => {
        if (index > 0) return;
        let count = 0;
        run((message) => sameMessage(message, count++));
        assert.equal(count, messages.length);
      },
    };
  };
  const inReads = (octets: number, name: string): Contestant => {
    const chunks = readsOf(stream, octets);
    return contestant(name, (handle) => {
      const splitter = createSplitter();
      for (const read of chunks) decodeEach(splitter, read, handle);
    });
  };
  const reads = readsOf(stream, 65_536);
  return {
    operation: "split",
    ours: inReads(stream.length, "smswire, one chunk"),
    limit: contestant("limit", (handle) => {
      for (let at = 0; at < stream.length; at += frameOctets)
        handle(decodeFrom(stream, chunkView, at, at + frameOctets));
    }),
    others: [
      inReads(65_536, "reads of 65,536"),
      inReads(16_384, "reads of 16,384"),
      inReads(1460, "reads of 1,460"),
      contestant("push, 65,536", (handle) => {
        const splitter = createSplitter();
        for (const read of reads) for (const frame of splitter.push(read)) handle(decode(frame));
      }),
      contestant("concat, 65,536", (handle) => {
        const split = naiveSplitter();
        for (const read of reads) for (const frame of split(Buffer.from(read.buffer))) handle(decode(frame));
      }),
    ],
  };
}

/** Returns a stream like a socket's, each read in separate memory. */
function readsOf(stream: Uint8Array, octets: number): Uint8Array[] {
  const count = Math.ceil(stream.length / octets);
  return Array.from({ length: count }, (_, index) => stream.slice(octets * index, octets * (index + 1)));
}
