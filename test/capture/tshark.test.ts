import { describe, expect, test } from "vitest";
import { vectorFrames } from "../helpers/values/vector-frames.js";
import { isoTime } from "../../generator/capture/index.js";
import { pcapngOf, pcapOf } from "./build-file.js";
import { type BuiltPacket, Conversation } from "./build-packets.js";
import { itemsOf } from "./read-items.js";
import { fieldsOf, lacksTshark } from "./tshark.js";

/* Wireshark and the module find the same streams and frames in the same files. */

const frames = vectorFrames("cmpp30").filter(({ length }) => length < 600);
const server = { address: "10.0.0.2", port: 7890 };
const wide = { address: "2001:db8::2", port: 7890 };

/** Two connections at the same time, in segments that do not end where frames end. */
function conversations(): readonly BuiltPacket[] {
  const one = new Conversation({ address: "10.0.0.1", port: 40_001 }, server).open();
  const two = new Conversation({ address: "2001:db8::1", port: 40_002 }, wide, [5, 6], 1_700_000_000_123_999).open();
  for (const [index, frame] of frames.slice(0, 60).entries()) {
    const conversation = index % 2 === 0 ? one : two;
    const side = index % 3 === 0 ? 1 : 0;
    conversation.send(side, frame, index % 4 === 0 && frame.length > 30 ? [frame.length - 7, frame.length - 1] : []);
  }
  return [...one.close().packets, ...two.close().packets].toSorted((a, b) => a.time - b.time);
}

const packets = conversations();
const third = (keep: (index: number) => boolean): readonly BuiltPacket[] => packets.filter((_, index) => keep(index));

/** Captures with what goes wrong on networks. */
const CAPTURES: readonly (readonly [name: string, file: Uint8Array])[] = [
  ["all segments", pcapOf(packets)],
  ["nanoseconds, pcapng", pcapngOf(packets, { resolution: 9 })],
  ["the other byte order, Linux cooked", pcapOf(packets, { littleEndian: false, link: "cooked" })],
  ["retransmissions", pcapOf(packets.flatMap((packet, index) => (index % 5 === 0 ? [packet, packet] : [packet])))],
  [
    "another order",
    pcapOf(packets.map((_, index) => packets[index ^ 1] ?? packets[index]).flatMap((each) => each ?? [])),
  ],
  ["loss of pure acknowledgements", pcapOf(third((index) => index !== 4))],
];

const OPTIONS = ["-o", "tcp.reassemble_out_of_order:TRUE", "-d", "tcp.port==7890,cmpp"];

describe.skipIf(lacksTshark)("a capture with", () => {
  test.each(CAPTURES)("%s has the same frames in the same packets of the same streams", (_, file) => {
    const fields = ["frame.number", "frame.time_epoch", "tcp.stream", "cmpp.Command_Id", "cmpp.Sequence_Id"];
    const expected = fieldsOf(file, fields, OPTIONS).flatMap(([packet, time, stream, commands = "", sequences = ""]) =>
      sequences.split(",").map((sequence, index) => {
        const command = Number(commands.split(",")[index]);
        return `${packet} ${timeOf(time)} ${stream} ${command} ${sequence}`;
      }),
    );
    const { items } = itemsOf(file);
    const found = items.flatMap((item) => {
      if (item.kind !== "frame") return [];
      const view = new DataView(item.octets.buffer, item.octets.byteOffset);
      const { mark, stream } = item;
      return [`${mark.number} ${isoTime(mark.time)} ${stream} ${view.getUint32(4)} ${view.getUint32(8)}`];
    });
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(found.length).toBe(60);
  });

  test("nothing wrong has the same data", () => {
    const expected = fieldsOf(pcapOf(packets), ["frame.number", "ip.src", "tcp.len", "tcp.stream"]);
    expect(expected).toHaveLength(packets.length);
    expect(itemsOf(pcapOf(packets)).reader.counts.segments).toBe(packets.length);
    expect(itemsOf(pcapOf(packets)).reader.counts.connections).toBe(2);
  });
});

/** The time of tshark, in seconds, as ISO with microseconds. */
function timeOf(time = ""): string {
  const [seconds, fraction = ""] = time.split(".");
  return isoTime(Number(seconds) * 1_000_000 + Number(fraction.slice(0, 6)));
}
