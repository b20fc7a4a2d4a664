import { wordsOfPhrase } from "../../runtime/explain/index.js";
import { sniffProtocol } from "../../runtime/frames/index.js";
import { endpointText } from "../packet/endpoint.js";
import type { TcpSegment } from "../packet/tcp-segment.js";
import type { CaptureItem, Flow, StreamPart } from "./capture-item.js";
import { FrameStream } from "./frame-stream.js";
import { type CaptureProtocol, StreamProtocol } from "./stream-protocol.js";
import { TcpDirection, type WaitingBytes } from "./tcp-direction.js";

/** Takes what was found. */
export type ItemSink = (item: CaptureItem) => void;

/** What all connections of a capture share. */
export interface CaptureContext {
  readonly protocols: readonly CaptureProtocol[];
  readonly waiting: WaitingBytes;
  readonly out: ItemSink;
}

/** One direction: its segments, and its frames. */
interface Direction {
  readonly tcp: TcpDirection;
  readonly frames: FrameStream;
}

/** Parts that wait until the protocol of the connection is known. */
interface Held {
  readonly flow: Flow;
  readonly part: StreamPart;
}

/** A connection of TCP. Its frames are held until its protocol is known, so that each is reported once and by the right one. */
export class Connection {
  readonly number: number;
  readonly #context: CaptureContext;
  readonly #protocol: StreamProtocol;
  readonly #directions = new Map<string, Direction>();
  #held: Held[] = [];
  #flow: Flow | null = null;
  /** Whether the protocol was reported. */
  #isReported = false;
  isClosed = false;

  constructor(number: number, context: CaptureContext) {
    this.number = number;
    this.#context = context;
    this.#protocol = new StreamProtocol(context.protocols);
  }

  /** Whether a segment opens another connection of the same ports. */
  isReopenedBy(source: string, { isSyn, isAck, sequence }: TcpSegment): boolean {
    const start = this.#directions.get(source)?.tcp.start ?? null;
    return isSyn && !isAck && start !== null && start !== sequence;
  }

  /** Adds a segment. `source` names its direction. */
  push(source: string, segment: TcpSegment): void {
    const direction = this.#directions.get(source) ?? this.#open(source, segment);
    if (segment.isReset || segment.isFin) this.isClosed = true;
    if (!direction.frames.isForeign) direction.tcp.push(segment);
  }

  /** Ends the connection: reports what is left. */
  end(): void {
    const directions = [...this.#directions.values()];
    for (const { tcp, frames } of directions) {
      tcp.end();
      frames.end();
    }
    if (this.#held.length > 0 && this.#protocol.guess()) this.#release();
    if (this.#protocol.chosen === null || directions.every(({ frames }) => !frames.hasBegun)) this.#foreign(directions);
  }

  #open(source: string, segment: TcpSegment): Direction {
    const flow: Flow = {
      stream: this.number,
      source: endpointText(segment.source, segment.sourcePort),
      destination: endpointText(segment.destination, segment.destinationPort),
    };
    this.#flow ??= segment.isSyn && segment.isAck ? reversed(flow) : flow;
    const frames = new FrameStream(this.#protocol, segment.isSyn, (part) => this.#part(flow, part));
    const direction: Direction = { tcp: new TcpDirection(frames, this.#context.waiting), frames };
    this.#directions.set(source, direction);
    return direction;
  }

  #part(flow: Flow, part: StreamPart): void {
    const hasChanged = part.kind === "frame" && this.#protocol.examine(part.octets);
    if (hasChanged) this.#isReported = false;
    if (this.#protocol.chosen === null) this.#held.push({ flow, part: copied(part) });
    else {
      this.#release();
      this.#emit(flow, part);
    }
  }

  /** Reports a part; before the first one, the protocol. */
  #emit(flow: Flow, part: StreamPart): void {
    const { chosen } = this.#protocol;
    if (chosen === null) return;
    const { protocol, reason } = chosen;
    if (!this.#isReported) {
      this.#isReported = true;
      const { mark } = part;
      this.#context.out({ kind: "protocol", ...(this.#flow ?? flow), protocol: protocol.id, reason, mark });
    }
    this.#context.out({ ...flow, ...part, protocol: protocol.id });
  }

  /** Reports what has waited for the protocol. */
  #release(): void {
    const held = this.#held;
    if (held.length === 0) return;
    this.#held = [];
    for (const { flow, part } of held) this.#emit(flow, part);
  }

  #foreign(directions: readonly Direction[]): void {
    const flow = this.#flow;
    const beginnings = directions.map(({ frames }) => frames.beginning).filter(({ length }) => length > 0);
    if (flow === null || beginnings.length === 0) return;
    const phrase = beginnings.map(sniffProtocol).find((each) => each !== null) ?? null;
    const isEncrypted = beginnings.some(([type, major]) => type === HANDSHAKE && major === TLS);
    this.#context.out({ kind: "foreign", ...flow, isEncrypted, beginning: phrase && wordsOfPhrase(phrase) });
  }
}

/** The first bytes of TLS. */
const HANDSHAKE = 0x16;
const TLS = 0x03;

function reversed({ stream, source, destination }: Flow): Flow {
  return { stream, source: destination, destination: source };
}

function copied(part: StreamPart): StreamPart {
  return part.kind === "frame" ? { ...part, octets: part.octets.slice() } : part;
}
