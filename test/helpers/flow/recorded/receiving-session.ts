import {
  collect,
  type FlowMessage,
  type FlowTable,
  Session,
  type SessionEvent,
  type Side,
} from "../../../../generated/runtime/flow/index.js";
import { dataViewOf } from "../../../../generated/runtime/wire/index.js";
import { Clock } from "../clock.js";

/** A link, and what a login needs. */
export interface LoginParts<M extends FlowMessage> {
  readonly table: FlowTable<M>;
  readonly connect: (sequenceId: number) => M;
  readonly accept: (sequenceId: number) => M;
}

/** A session that is logged in, and receives frames. */
export class ReceivingSession<M extends FlowMessage> {
  readonly events: SessionEvent<M>[] = [];
  readonly session: Session<M>;
  private readonly clock = new Clock();
  private readonly parts: LoginParts<M>;

  /** `serial` is the number of its first request after the login; `login` is the frame of the other side, if it is a given one. */
  constructor(parts: LoginParts<M>, side: Side, serial = 2, login: Uint8Array | null = null) {
    this.parts = parts;
    const settings = { firstSerial: side === "client" ? serial - 1 : serial };
    const { table } = parts;
    this.session = new Session({ table, side, sink: collect(this.events), settings, now: this.clock.read });
    if (side === "client") {
      this.request(parts.connect(serial - 1));
      this.receive(login ?? this.encode(parts.accept(serial - 1)));
    } else {
      this.receive(login ?? this.encode(parts.connect(serial - 1)));
      this.answer(() => parts.accept(serial - 1));
    }
    this.take();
    this.events.length = 0;
  }

  receive(octets: Uint8Array): void {
    this.session.receive(octets);
  }

  /** Sends a request like this one. */
  request(message: M): void {
    const operation = this.parts.table.operations.find(({ request }) => request === message.name);
    if (operation === undefined) throw new Error(`No operation has the request ${message.name}.`);
    this.session.request(operation, message);
  }

  /** Answers the open requests of the other side. */
  answer(responseTo: (request: M) => M): void {
    for (const each of this.events) {
      if (each.event !== "received" || !each.request.isOpen) continue;
      this.session.respond(each.request, responseTo(each.request.request));
    }
  }

  /** Sends the link test. */
  testLink(): void {
    this.clock.now = this.session.deadline;
    this.session.tick();
  }

  /** Ends the session; the other side answers. */
  end(): void {
    const { end } = this.parts.table;
    this.session.end();
    const terminate = this.take().find(({ name }) => name === end?.operation.request);
    const response = terminate === undefined ? null : end?.operation.respond.plain?.(terminate);
    if (response !== null && response !== undefined) this.receive(this.encode(response));
  }

  /** The messages that it has written. */
  take(): M[] {
    const { codec } = this.parts.table;
    const splitter = codec.createSplitter();
    const frames: Uint8Array[] = [];
    this.session.takeOutput((octets, done) => {
      frames.push(...splitter.push(octets).map((frame) => frame.slice()));
      done();
    });
    return frames.map((frame) => this.decode(frame));
  }

  /** Whether a response has a result, and accepts its request. */
  isAccepting(response: M): boolean {
    const operation = this.parts.table.operations.find((each) => each.response === response.name);
    return operation?.accepted?.(response, response) === true;
  }

  decode(frame: Uint8Array): M {
    return this.parts.table.codec.decodeFrom(frame, dataViewOf(frame), 0, frame.length);
  }

  encode(message: M): Uint8Array {
    const { codec } = this.parts.table;
    const octets = new Uint8Array(codec.maxOctets);
    return octets.subarray(0, codec.encodeInto(message, octets, dataViewOf(octets), 0));
  }

  /** What it reports: a notice by its code, an end by its reason. */
  get report(): readonly string[] {
    return this.events.flatMap((each) => {
      if (each.event === "notice") return [each.notice.code];
      if (each.event === "closed") return [`closed: ${each.ended.because}`];
      return each.event === "state" ? [] : [each.event];
    });
  }
}
