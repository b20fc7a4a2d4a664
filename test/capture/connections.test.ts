import { describe, expect, test } from "vitest";
import { vectorFrames } from "../helpers/values/vector-frames.js";
import { pcapOf } from "./build-file.js";
import { type BuiltPacket, Conversation, FLAGS, ipPacket } from "./build-packets.js";
import { captureProtocols, framesOf, itemsOf, othersOf } from "./read-items.js";

/* Connections of a capture, and their protocols. */

const client = { address: "10.0.0.1", port: 40_001 };
const server = { address: "10.0.0.2", port: 7890 };
const sent = vectorFrames("cmpp30").slice(0, 10);
const joined = Buffer.concat(sent);
const opened = (): Conversation => new Conversation(client, server).open();

describe("connections", () => {
  const other = { address: "10.0.0.9", port: 40_002 };

  test("are separate, and both directions of each have its number", () => {
    const [a, b] = [opened(), new Conversation(other, server).open()];
    for (const frame of sent.slice(0, 6)) {
      a.send(0, frame).send(1, frame);
      b.send(1, frame);
    }
    const packets = [...a.packets, ...b.packets].toSorted((one, two) => one.time - two.time);
    const { items, reader } = itemsOf(pcapOf(packets));
    expect(reader.counts).toMatchObject({ connections: 2, packets: packets.length, segments: packets.length });
    const first = items.filter((item) => item.kind === "frame" && item.stream === 0);
    expect(first.map(({ source }) => source).slice(0, 2)).toEqual(["10.0.0.1:40001", "10.0.0.2:7890"]);
    expect(framesOf(items)).toHaveLength(18);
  });

  test("of the same ports are two if the second begins with another number", () => {
    const again = new Conversation(client, server, [777_777, 5], 1_700_000_100_000_000);
    const packets = [
      ...opened()
        .send(0, sent[0] ?? joined)
        .close().packets,
      ...again.open().send(0, sent[1] ?? joined).packets,
    ];
    const { items } = itemsOf(pcapOf(packets));
    expect(items.flatMap((item) => (item.kind === "frame" ? [item.stream] : []))).toEqual([0, 1]);
  });

  test("that are encrypted or of another protocol are reported at the end", () => {
    const tls = opened().send(0, Buffer.from("16030100c8010000c40303", "hex"));
    const http = new Conversation(other, server).open().send(0, Buffer.from("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
    const { items } = itemsOf(pcapOf([...tls.packets, ...http.packets]), captureProtocols());
    expect(items).toMatchObject([
      { kind: "foreign", stream: 0, isEncrypted: true },
      { kind: "foreign", stream: 1, isEncrypted: false, beginning: { en: "the bytes begin like an HTTP request" } },
    ]);
  });
});

describe("the protocol of a connection", () => {
  const all = captureProtocols();
  const from = (conversation: Conversation) => itemsOf(pcapOf(conversation.packets), all).items;
  const active = Buffer.from("0000000c0000000800000019", "hex");
  const frameOf = (id: "cmpp20" | "cmpp30" | "smpp34" | "sgip12" | "smgp303", command: number): Uint8Array =>
    vectorFrames(id).find((frame) => new DataView(frame.buffer, frame.byteOffset).getUint32(4) === command) ?? active;

  test("is that of the login", () => {
    const connect = Buffer.from(frameOf("cmpp30", 1));
    for (const [version, id] of [
      [0x30, "cmpp30"],
      [0x20, "cmpp20"],
    ] as const) {
      connect[34] = version;
      const items = from(opened().send(0, connect).send(1, active));
      expect(othersOf(items)).toEqual([`${id} by login`]);
      expect(items.every((item) => item.kind === "foreign" || item.protocol === id)).toBe(true);
    }
  });

  test("follows from the size of a frame, and the frames before it wait", () => {
    for (const id of ["cmpp20", "cmpp30"] as const) {
      const items = from(opened().send(0, active).send(0, frameOf(id, 4)));
      expect(othersOf(items)).toEqual([`${id} by sizes`]);
      expect(framesOf(items)).toHaveLength(2);
      expect(items.every((item) => item.kind === "foreign" || item.protocol === id)).toBe(true);
    }
  });

  test("is a guess if several fit, and says so", () => {
    const items = from(opened().send(0, active));
    expect(items[0]).toMatchObject({ kind: "protocol", protocol: "cmpp20", reason: { others: ["cmpp30"] } });
  });

  test("is the other version if a frame contradicts the login", () => {
    const connect = Buffer.from(frameOf("cmpp30", 1));
    connect[34] = 0x20;
    const items = from(opened().send(0, connect).send(0, frameOf("cmpp30", 4)));
    expect(othersOf(items)).toEqual(["cmpp20 by login", "cmpp30 by sizes"]);
  });

  test("is found for other families", () => {
    for (const id of ["smpp34", "sgip12", "smgp303"] as const) {
      const items = from(
        vectorFrames(id)
          .slice(0, 20)
          .reduce((all, frame) => all.send(0, frame), opened()),
      );
      const [first] = items;
      expect(first?.kind === "protocol" && first.protocol.slice(0, 4)).toBe(id.slice(0, 4));
    }
  });
});

test("parts of packets, tunnels, other protocols and links are counted", () => {
  const whole = ipPacket({ from: client, to: server, sequence: 1, flags: FLAGS.ack, payload: sent[0] ?? joined });
  const changed = (change: (octets: Buffer) => void): BuiltPacket => {
    const octets = Buffer.from(whole);
    change(octets);
    return { time: 0, octets };
  };
  const packets = [
    changed((octets) => octets.writeUInt16BE(0x2000, 6)),
    changed((octets) => octets.writeUInt16BE(0x0010, 6)),
    changed((octets) => (octets[9] = 47)),
    changed((octets) => (octets[9] = 17)),
    { time: 0, octets: whole.subarray(0, 15) },
  ];
  const { reader, items } = itemsOf(pcapOf(packets));
  expect(reader.counts).toMatchObject({ packets: 5, segments: 0, fragment: 2, tunnel: 1, other: 1, short: 1 });
  expect(items).toEqual([]);
  const unknown = pcapOf(packets);
  unknown.writeUInt32LE(147, 20);
  expect([...itemsOf(unknown).reader.counts.links]).toEqual([[147, 5]]);
});
