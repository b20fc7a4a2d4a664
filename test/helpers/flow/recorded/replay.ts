import type { FrameSplitter } from "../../../../generated/runtime/frames/index.js";
import {
  collect,
  type FlowMessage,
  type FlowTable,
  type Received,
  Session,
  type SessionEvent,
} from "../../../../generated/runtime/flow/index.js";
import { dataViewOf, toHex } from "../../../../generated/runtime/wire/index.js";
import { Clock } from "../clock.js";
import type { RecordedEvent, Recording } from "./recording.js";

/** Cuts a chunk into parts. */
export type Cut = (octets: Uint8Array) => readonly Uint8Array[];

/** Milliseconds by which a time in a recording may be too early: it is that of the proxy. */
const TOLERANCE = 100;

/**
 * A session in the place of the recorded one: it receives the bytes of the peer at the recorded times, and gets the commands
 * that the recorded frames of its side follow from. What it writes must be the recorded frames.
 */
export class Replay<M extends FlowMessage> {
  readonly session: Session<M>;
  readonly events: SessionEvent<M>[] = [];
  /** The frames that the session has written, and those of the recording. */
  readonly written: string[] = [];
  readonly expected: readonly string[];
  /** The most places of the window that were taken. */
  maxInFlight = 0;
  private readonly clock = new Clock(0);
  private readonly splitter: FrameSplitter;
  private played = 0;
  private hasAsked = false;
  /** The messages of its side in the recording. */
  private readonly own: readonly M[];

  private readonly recording: Recording;
  private readonly table: FlowTable<M>;

  constructor(recording: Recording, table: FlowTable<M>) {
    this.recording = recording;
    this.table = table;
    const { side, times } = recording.head;
    this.session = new Session({ table, side, sink: collect(this.events), settings: { times }, now: this.clock.read });
    this.splitter = table.codec.createSplitter();
    const frames = this.ownFrames();
    this.expected = frames.map(toHex);
    this.own = frames.map((frame) => this.decode(frame));
  }

  /** Plays the recording to its end. */
  play(cut: Cut): void {
    for (const event of this.recording.events) {
      this.clock.now = Math.max(this.clock.now, event.at);
      if (event.from === this.recording.head.side) this.playOwn(event);
      else this.playPeer(event, cut);
      this.take();
    }
  }

  private playPeer({ octets }: RecordedEvent, cut: Cut): void {
    if (octets === null) return this.session.receiveEnd();
    for (const part of cut(octets)) this.session.receive(part);
  }

  /** Gives the commands for frames that the session has not written by itself. */
  private playOwn({ octets }: RecordedEvent): void {
    // Its socket has ended, so something was due that ends the session.
    if (octets === null) return this.session.ended === null ? this.passTime() : undefined;
    const count = this.table.codec.createSplitter().push(octets).length;
    for (const message of this.own.slice(this.played, this.played + count)) {
      this.take();
      this.played++;
      if (this.written.length < this.played) this.command(message);
    }
  }

  private command(message: M): void {
    const { keepAlive, end } = this.table;
    const received = this.receivedFor(message);
    if (received !== undefined) this.session.respond(received, message);
    else if (message.name === end?.operation.request) this.session.end();
    else if (message.name === keepAlive?.operation.request || this.hasAsked) this.passTime();
    else if (this.table.logins.includes(message.name)) this.request(message);
    else this.requestAll();
  }

  /** Something is due: the link test, or a request without an answer. */
  private passTime(): void {
    const { clock, session } = this;
    if (session.deadline < clock.now + TOLERANCE) clock.now = Math.max(clock.now, session.deadline);
    session.tick();
  }

  /** The recorded program made all of its requests at once; the window let them wait. */
  private requestAll(): void {
    this.hasAsked = true;
    const { keepAlive, end, logins } = this.table;
    const others = new Set([...logins, keepAlive?.operation.request, end?.operation.request]);
    const asked = new Set<unknown>();
    for (const message of this.own) {
      if (others.has(message.name) || asked.has(message.sequenceId)) continue;
      if (this.table.operations.every(({ request }) => request !== message.name)) continue;
      asked.add(message.sequenceId);
      this.request(message);
    }
  }

  private request(message: M): void {
    const operation = this.table.operations.find(({ request }) => request === message.name);
    if (operation === undefined) throw new Error(`No operation has the request ${message.name}.`);
    this.session.request(operation, message);
  }

  private receivedFor(message: M): Received<M> | undefined {
    const open = this.events.flatMap((each) =>
      each.event === "received" && each.request.isOpen ? [each.request] : [],
    );
    return open.find(
      ({ operation, request }) => operation.response === message.name && request.sequenceId === message.sequenceId,
    );
  }

  private take(): void {
    this.maxInFlight = Math.max(this.maxInFlight, this.session.inFlight);
    this.session.takeOutput((octets, done) => {
      this.written.push(...this.splitter.push(octets).map(toHex));
      done();
    });
  }

  private ownFrames(): readonly Uint8Array[] {
    const { head, events } = this.recording;
    const splitter = this.table.codec.createSplitter();
    const chunks = events.flatMap(({ from, octets }) => (from === head.side && octets !== null ? [octets] : []));
    return chunks.flatMap((chunk) => splitter.push(chunk)).map((frame) => frame.slice());
  }

  private decode(frame: Uint8Array): M {
    return this.table.codec.decodeFrom(frame, dataViewOf(frame), 0, frame.length);
  }
}
