/* Packets of TCP, made for tests. */

/** One end of a connection. */
export interface End {
  readonly address: string;
  readonly port: number;
}

/** A packet of IP and its time in microseconds. */
export interface BuiltPacket {
  readonly time: number;
  readonly octets: Uint8Array;
}

/** The flags of TCP. */
export const FLAGS = { fin: 1, syn: 2, rst: 4, ack: 16 } as const;

/** What a segment holds. */
export interface SegmentOptions {
  readonly from: End;
  readonly to: End;
  readonly sequence: number;
  readonly flags?: number;
  readonly payload?: Uint8Array;
}

function addressOf(text: string): Buffer {
  if (!text.includes(":")) return Buffer.from(text.split(".").map(Number));
  const [front = "", back = ""] = text.split("::");
  const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const zeros = Array.from({ length: 8 - groups(front).length - groups(back).length }, () => "0");
  const all = text.includes("::") ? [...groups(front), ...zeros, ...groups(back)] : text.split(":");
  return Buffer.from(all.map((group) => group.padStart(4, "0")).join(""), "hex");
}

/** A segment of TCP in a packet of IPv4 or IPv6. */
export function ipPacket({
  from,
  to,
  sequence,
  flags = FLAGS.ack,
  payload = new Uint8Array(0),
}: SegmentOptions): Buffer {
  const tcp = Buffer.alloc(20);
  tcp.writeUInt16BE(from.port, 0);
  tcp.writeUInt16BE(to.port, 2);
  tcp.writeUInt32BE(sequence >>> 0, 4);
  tcp[12] = 0x50;
  tcp[13] = flags;
  tcp.writeUInt16BE(65_535, 14);
  return ipHeader(from, to, 6, Buffer.concat([tcp, payload]));
}

/** Data in a packet of IPv4 or IPv6. */
export function ipHeader(from: End, to: End, protocol: number, data: Buffer): Buffer {
  const [source, destination] = [addressOf(from.address), addressOf(to.address)];
  const isNew = source.length === 16;
  const ip = Buffer.alloc(isNew ? 40 : 20);
  if (isNew) {
    ip[0] = 0x60;
    ip.writeUInt16BE(data.length, 4);
    ip[6] = protocol;
    ip[7] = 64;
  } else {
    ip[0] = 0x45;
    ip.writeUInt16BE(20 + data.length, 2);
    ip[8] = 64;
    ip[9] = protocol;
  }
  source.copy(ip, isNew ? 8 : 12);
  destination.copy(ip, isNew ? 24 : 16);
  return Buffer.concat([ip, data]);
}

/** A connection whose packets are collected in the order in which they are sent. */
export class Conversation {
  readonly packets: BuiltPacket[] = [];
  readonly #ends: readonly [End, End];
  readonly #next: [number, number];
  #time: number;

  constructor(
    client: End,
    server: End,
    first: readonly [number, number] = [1000, 90_000],
    time = 1_700_000_000_123_456,
  ) {
    this.#ends = [client, server];
    this.#next = [first[0], first[1]];
    this.#time = time;
  }

  /** The three packets that open a connection. */
  open(): this {
    this.#add(0, FLAGS.syn);
    this.#next[0]++;
    this.#add(1, FLAGS.syn | FLAGS.ack);
    this.#next[1]++;
    this.#add(0, FLAGS.ack);
    return this;
  }

  /** Sends bytes as one segment, or as segments that end at some offsets. */
  send(side: 0 | 1, octets: Uint8Array, cuts: readonly number[] = []): this {
    const ends = [...cuts, octets.length];
    let from = 0;
    for (const end of ends) {
      if (end > from) this.#add(side, FLAGS.ack, octets.subarray(from, end));
      this.#next[side] = (this.#next[side] + end - from) >>> 0;
      from = end;
    }
    return this;
  }

  close(): this {
    for (const side of [0, 1] as const) {
      this.#add(side, FLAGS.fin | FLAGS.ack);
      this.#next[side]++;
    }
    return this;
  }

  /** Passes time, in microseconds. */
  wait(time: number): this {
    this.#time += time;
    return this;
  }

  #add(side: 0 | 1, flags: number, payload?: Uint8Array): void {
    const [from, to] = side === 0 ? this.#ends : [this.#ends[1], this.#ends[0]];
    const segment = { from, to, sequence: this.#next[side], flags, ...(payload && { payload }) };
    this.packets.push({ time: this.#time, octets: ipPacket(segment) });
    this.#time += 1000;
  }
}
