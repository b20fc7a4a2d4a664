import { type BrokenRule, brokenRulesOf } from "../../broken-rules/index.js";
import type { CaptureItem } from "../../capture/index.js";
import type { Field, Message, Protocol } from "../../model/index.js";
import {
  carriedToJson,
  fieldsToJson,
  type FrameReading,
  type JsonValue,
  messageFinder,
  readFrame,
  UNKNOWN,
} from "../../runtime/interpreter/index.js";
import { dataViewOf, isDecodeError } from "../../runtime/wire/index.js";
import type { Codec } from "../project/open-codec.js";
import { resultField } from "../../simulator/index.js";
import type { OpenedProtocol, OpenedProtocols } from "../decode/capture/capture-protocols.js";
import { Intervals } from "./intervals.js";
import { OpenExchanges } from "./open-exchanges.js";

type Frame = Extract<CaptureItem, { readonly kind: "frame" }>;

/** How often a message occurs, and its bytes. */
export interface MessageCount {
  readonly protocol: string;
  readonly message: string;
  count: number;
  bytes: number;
}

/** How often a response has a result. */
export interface ResultCount {
  readonly protocol: string;
  readonly message: string;
  readonly value: JsonValue;
  readonly field: Field;
  count: number;
}

/** How often a rule is broken. */
export interface RuleCount {
  readonly protocol: string;
  readonly message: string;
  readonly rule: BrokenRule;
  count: number;
}

/** What statistics need to know of a message. */
interface KnownMessage {
  readonly message: Message;
  readonly isCounted: boolean;
  /** The field with the result; null if it has none. */
  readonly result: Field | null;
}

/** The results that are kept for each message; more values of a field than this are no results. */
const MAX_KINDS = 1000;

/** Counts the frames of a capture, in constant memory. */
export class Traffic {
  readonly messages = new Map<string, MessageCount>();
  readonly results = new Map<string, ResultCount>();
  readonly rules = new Map<string, RuleCount>();
  readonly exchanges = new OpenExchanges();
  readonly intervals = new Intervals();
  readonly #opened: OpenedProtocols;
  readonly #known = new Map<string, KnownMessage>();
  /** How many different results a message has. */
  readonly #kinds = new Map<KnownMessage, number>();
  /** The times of the first and the last frame. */
  first: number | null = null;
  last: number | null = null;
  frames = 0;
  invalid = 0;
  /** Responses without a request. */
  unasked = 0;
  /** Gaps in streams, and streams that are encrypted. */
  gaps = 0;
  encrypted = 0;

  constructor(opened: OpenedProtocols) {
    this.#opened = opened;
    for (const { protocol } of opened.byId.values())
      for (const message of protocol.messages)
        this.#known.set(`${protocol.id} ${message.name}`, known(protocol, message));
  }

  /** Adds what was found in a capture. */
  add(item: CaptureItem): void {
    if (item.kind === "gap") this.gaps++;
    if (item.kind === "partial") this.invalid++;
    if (item.kind === "foreign" && item.isEncrypted) this.encrypted++;
    const opened = item.kind === "frame" ? this.#opened.byId.get(item.protocol) : undefined;
    if (item.kind !== "frame" || opened === undefined) return;
    this.frames++;
    this.#time(item);
    try {
      this.#frame(item, opened, readingOf(opened, item.octets));
    } catch (error) {
      if (!isDecodeError(error)) throw error;
      this.invalid++;
    }
  }

  #time({ mark: { time } }: Frame): void {
    if (time === null) return;
    this.first = Math.min(this.first ?? time, time);
    this.last = Math.max(this.last ?? time, time);
    this.intervals.add(time);
  }

  #frame(item: Frame, opened: OpenedProtocol, reading: FrameReading): void {
    const { protocol, codec } = opened;
    const message = reading.message?.name ?? UNKNOWN;
    const count = { protocol: protocol.id, message };
    const counted = counter(this.messages, `${protocol.id} ${message}`, () => ({ ...count, count: 0, bytes: 0 }));
    counted.count++;
    counted.bytes += item.octets.length;
    const found = this.#known.get(`${protocol.id} ${message}`);
    if (found === undefined) return;
    this.#exchange(item, opened, reading, found);
    for (const rule of brokenRulesOf(protocol, codec.layouts, reading))
      counter(this.rules, `${protocol.id} ${message} ${rule.id}`, () => ({ ...count, rule, count: 0 })).count++;
  }

  #exchange(item: Frame, { codec }: OpenedProtocol, reading: FrameReading, known: KnownMessage): void {
    const { message, isCounted, result } = known;
    const { stream, source, destination, protocol, mark } = item;
    const sequence = JSON.stringify(carriedToJson(codec.layouts.frame, reading.header).sequence_id);
    if (message.answers === null && !message.answersAny) {
      if (message.answeredBy === null) return;
      const request = `${protocol} ${message.name}`;
      const key = `${stream} ${source} ${sequence}`;
      const side = `${stream} ${source}`;
      return this.exchanges.ask(protocol, { key, request, time: mark.time, side, waitsFor: destination, isCounted });
    }
    if (!this.exchanges.answer(`${stream} ${destination} ${sequence}`, mark.time)) this.unasked++;
    const value = result === null ? undefined : valueOf(codec, reading, result.name);
    if (result !== null && value !== undefined) this.#result(known, result, { protocol, message: message.name, value });
  }

  #result(known: KnownMessage, field: Field, count: Pick<ResultCount, "protocol" | "message" | "value">): void {
    const key = JSON.stringify(count);
    if (!this.results.has(key)) {
      const kinds = this.#kinds.get(known) ?? 0;
      if (kinds >= MAX_KINDS) return;
      this.#kinds.set(known, kinds + 1);
    }
    counter(this.results, key, () => ({ ...count, field, count: 0 })).count++;
  }
}

function counter<Each>(counts: Map<string, Each>, key: string, create: () => Each): Each {
  const found = counts.get(key) ?? create();
  counts.set(key, found);
  return found;
}

function valueOf({ layouts }: Codec, { message, header, body }: FrameReading, name: string): JsonValue | undefined {
  const layout = [...(message?.fields ?? []), ...layouts.frame.header].find((each) => each.name === name);
  const values = body.has(name) ? body : header;
  return layout === undefined ? undefined : fieldsToJson([layout], values)[name];
}

/** Reads a frame. Throws a DecodeError if it is invalid. */
function readingOf({ codec: { layouts } }: OpenedProtocol, octets: Uint8Array): FrameReading {
  const source = { octets, view: dataViewOf(octets), start: 0, end: octets.length };
  return readFrame(layouts.frame, messageFinder(layouts), source);
}

function known(protocol: Protocol, message: Message): KnownMessage {
  const { flow, operations, header } = protocol;
  const operation = operations.find(({ request, response }) => request === message || response === message);
  const name = operation?.request.typeName ?? "";
  const accepted = flow?.results.find((each) => each.operation === name)?.accepted ?? null;
  const result = message.answers === null ? null : resultField(header, message, accepted);
  const isCounted = flow?.outsideWindow.includes(name) !== true;
  return { message, isCounted, result };
}
