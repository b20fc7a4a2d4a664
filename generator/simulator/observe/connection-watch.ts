import { dataViewOf } from "../../runtime/wire/index.js";
import { type FrameSplitter } from "../../runtime/frames/index.js";
import { explainError } from "../../runtime/explain/index.js";
import type { OpenedLink } from "../link/dynamic-link.js";
import type { DynamicMessage } from "../link/dynamic-message.js";
import type { Delivery } from "../gateway/reaction.js";
import { type AuditLimits, PeerAudit } from "./peer-audit.js";
import type { Direction, Observer } from "./events.js";
import type { Tap, TimedOctets } from "./tapped-socket.js";

/** What a watch observes, and to whom it reports. */
export interface WatchParts {
  readonly connection: number;
  readonly link: OpenedLink;
  readonly limits: AuditLimits;
  readonly observer: Observer;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Milliseconds between the halves of a response. */
const HALF = 1000;

/** Observes the frames of a connection, and delivers responses in unusual ways. */
export class ConnectionWatch implements Tap {
  readonly audit: PeerAudit;
  /** Whether the simulator closed the connection. */
  isCut = false;
  private isClosed = false;
  private readonly deliveries = new Map<string, Delivery>();
  private readonly splitters: Readonly<Record<Direction, FrameSplitter>>;
  private readonly broken = { in: false, out: false };

  private readonly parts: WatchParts;

  constructor(parts: WatchParts) {
    const { link, limits, observer, connection } = parts;
    this.parts = parts;
    const { codec } = link.link.table;
    this.splitters = { in: codec.createSplitter(), out: codec.createSplitter() };
    this.audit = new PeerAudit(link, limits, (finding) =>
      observer({ kind: "finding", connection, at: new Date(), ...finding }),
    );
  }

  /** Delivers the response to a request in an unusual way. */
  deliver(request: DynamicMessage, response: string, delivery: Delivery): void {
    if (delivery !== "whole") this.deliveries.set(this.keyOf(response, request.sequenceId), delivery);
  }

  readonly received = (chunk: Uint8Array): void => {
    this.observe("in", chunk);
  };

  readonly written = (octets: Uint8Array): readonly TimedOctets[] | null => {
    if (this.deliveries.size === 0) {
      this.observe("out", octets);
      return null;
    }
    return this.changed(octets);
  };

  readonly closed = (): void => {
    if (this.isClosed) return;
    this.isClosed = true;
    const { observer, connection, now } = this.parts;
    this.audit.closed(!this.isCut, now());
    observer({ kind: "closed", connection, at: new Date() });
  };

  private observe(direction: Direction, octets: Uint8Array): void {
    const { observer, connection } = this.parts;
    observer({ kind: "octets", connection, direction, octets, at: new Date() });
    if (this.broken[direction]) return;
    try {
      this.splitters[direction].each(octets, (chunk, _view, start, end) =>
        this.frame(direction, new Uint8Array(chunk.subarray(start, end))),
      );
    } catch (error) {
      this.broken[direction] = true;
      if (direction === "in") this.audit.invalid({ en: explainError(error, "en"), zh: explainError(error, "zh") });
    }
  }

  private frame(direction: Direction, frame: Uint8Array): void {
    const { link, observer, connection, now } = this.parts;
    const message = link.link.table.codec.decodeFrom(frame, dataViewOf(frame), 0, frame.length);
    observer({
      kind: "frame",
      connection,
      direction,
      link,
      message,
      frame,
      at: new Date(),
      request: this.peekRequest(direction, message),
    });
    this.audit.frame(direction, message, frame, now());
  }

  private peekRequest(direction: Direction, message: DynamicMessage): DynamicMessage | null {
    return this.audit.messages.requestFor(direction, message)?.message ?? null;
  }

  /** The bytes with the responses in their unusual ways. */
  private changed(octets: Uint8Array): readonly TimedOctets[] {
    const { codec } = this.parts.link.link.table;
    const splitter = codec.createSplitter();
    return splitter.push(octets.slice()).flatMap((frame) => {
      const message = codec.decodeFrom(frame, dataViewOf(frame), 0, frame.length);
      const key = this.keyOf(message.name, message.sequenceId);
      const delivery = this.deliveries.get(key) ?? "whole";
      this.deliveries.delete(key);
      const changed = this.inPieces(frame, message, delivery);
      for (const each of changed) this.observe("out", each.octets);
      return changed;
    });
  }

  private inPieces(frame: Uint8Array, message: DynamicMessage, delivery: Delivery): readonly TimedOctets[] {
    const whole = { after: 0, octets: frame };
    switch (delivery) {
      case "whole":
        return [whole];
      case "twice":
        return [whole, whole];
      case "halves": {
        const half = frame.length >> 1;
        return [
          { after: 0, octets: frame.subarray(0, half) },
          { after: HALF, octets: frame.subarray(half) },
        ];
      }
      case "half":
        this.isCut = true;
        return [{ after: 0, octets: frame.subarray(0, frame.length >> 1), isLast: true }];
      case "other-first":
        return [{ after: 0, octets: this.withOtherSequence(frame, message) }, whole];
    }
  }

  /** The same response with a sequence that no request has. */
  private withOtherSequence(frame: Uint8Array, message: DynamicMessage): Uint8Array {
    const { codec } = this.parts.link.link.table;
    const sequenceId = codec.sequence.of(codec.sequence.last - 1, { date: new Date(), node: 0 });
    const octets = new Uint8Array(frame.length);
    codec.encodeInto({ ...message, sequenceId }, octets, dataViewOf(octets), 0);
    return octets;
  }

  private keyOf(name: string, sequenceId: unknown): string {
    return `${name} ${this.parts.link.link.table.codec.sequence.keyOf(sequenceId)}`;
  }
}
