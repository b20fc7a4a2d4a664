import { CaptureFile } from "../file/capture-file.js";
import type { CapturedPacket } from "../file/captured-packet.js";
import type { FileProblem } from "../file/file-problem.js";
import { tcpSegment, type TcpSegment } from "../packet/tcp-segment.js";
import type { CaptureItem } from "./capture-item.js";
import { type CaptureContext, Connection } from "./connection.js";
import type { CaptureProtocol } from "./stream-protocol.js";

/** What a capture holds besides frames. */
export interface CaptureCounts {
  packets: number;
  segments: number;
  connections: number;
  /** Packets that were passed over: not TCP, parts of IP packets, inside of tunnels, cut in their headers. */
  other: number;
  fragment: number;
  tunnel: number;
  short: number;
  /** Packets of links that cannot be read, by the number of the link. */
  readonly links: Map<number, number>;
}

/** Connections that are kept. The one that was silent for the longest time ends first. */
const MAX_CONNECTIONS = 16_384;

/** Reads a capture, chunk by chunk, in bounded memory. */
export class CaptureReader {
  readonly #file = new CaptureFile();
  readonly #connections = new Map<string, Connection>();
  readonly #context: CaptureContext;
  #items: CaptureItem[] = [];
  readonly counts: CaptureCounts = {
    packets: 0,
    segments: 0,
    connections: 0,
    other: 0,
    fragment: 0,
    tunnel: 0,
    short: 0,
    links: new Map(),
  };

  /** Of several protocols, the first that fits is preferred. */
  constructor(protocols: readonly CaptureProtocol[]) {
    this.#context = { protocols, waiting: { count: 0 }, out: (item) => void this.#items.push(item) };
  }

  /** Why reading ended before the end of the file; null if it has not. */
  get problem(): FileProblem | null {
    return this.#file.problem;
  }

  /** Reads a chunk. Returns what it completes; bytes of frames may be views into the chunk. */
  push(chunk: Uint8Array): readonly CaptureItem[] {
    for (const packet of this.#file.push(chunk)) this.#packet(packet);
    return this.#take();
  }

  /** Ends the capture. Returns what is left. */
  end(): readonly CaptureItem[] {
    this.#file.end();
    for (const connection of this.#connections.values()) connection.end();
    this.#connections.clear();
    return this.#take();
  }

  #take(): readonly CaptureItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #packet(packet: CapturedPacket): void {
    const { counts } = this;
    counts.packets++;
    const segment = tcpSegment(packet);
    if (segment === "link") counts.links.set(packet.linkType, (counts.links.get(packet.linkType) ?? 0) + 1);
    else if (typeof segment === "string") counts[segment]++;
    else this.#segment(segment);
  }

  #segment(segment: TcpSegment): void {
    this.counts.segments++;
    const source = keyOf(segment.source, segment.sourcePort);
    const destination = keyOf(segment.destination, segment.destinationPort);
    const key = source < destination ? `${source} ${destination}` : `${destination} ${source}`;
    let connection = this.#connections.get(key);
    if (connection?.isReopenedBy(source, segment) === true) {
      this.#end(key, connection);
      connection = undefined;
    }
    connection ??= this.#open(key);
    connection.push(source, segment);
  }

  #open(key: string): Connection {
    if (this.#connections.size >= MAX_CONNECTIONS) this.#endOldest();
    const connection = new Connection(this.counts.connections++, this.#context);
    this.#connections.set(key, connection);
    return connection;
  }

  /** Ends a connection that is closed, or else the oldest one. */
  #endOldest(): void {
    const entries = [...this.#connections];
    const closed = entries.filter(([, { isClosed }]) => isClosed);
    // Many at once: to look for them takes time.
    for (const [key, connection] of (closed.length > 0 ? closed : entries).slice(0, MAX_CONNECTIONS / 16))
      this.#end(key, connection);
  }

  #end(key: string, connection: Connection): void {
    connection.end();
    this.#connections.delete(key);
  }
}

function keyOf(address: Uint8Array, port: number): string {
  const [a = 0, b = 0, c = 0, d = 0] = address;
  // A number is shorter than the text of an address, and faster to make.
  return address.length === 4
    ? `${((a << 24) | (b << 16) | (c << 8) | d) >>> 0}:${port}`
    : `${address.join(".")}:${port}`;
}

/** Reads a capture from chunks that are asked for one by one. Yields what each chunk completes. */
export async function* readCapture(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  reader: CaptureReader,
): AsyncGenerator<readonly CaptureItem[]> {
  for await (const chunk of chunks) {
    yield reader.push(chunk);
    if (reader.problem !== null) break;
  }
  yield reader.end();
}
