import type { Protocol } from "../../model/index.js";
import type { SequenceNumbers } from "../../runtime/flow/index.js";
import type { DynamicMessage } from "../link/dynamic-message.js";
import type { Direction } from "./events.js";

/** A request without an answer. */
export interface OpenRequest {
  readonly message: DynamicMessage;
  readonly frame: Uint8Array;
  readonly at: number;
}

/** Number of answered requests that are remembered, for each side. */
const REMEMBERED = 1000;

/** The requests on a connection that have no response yet, and the last ones that have one. */
export class OpenMessages {
  private readonly open = { in: new Map<string, OpenRequest>(), out: new Map<string, OpenRequest>() } as const;
  private readonly answered = { in: new Map<string, OpenRequest>(), out: new Map<string, OpenRequest>() } as const;
  private readonly requestOf: ReadonlyMap<string, string>;
  private readonly sequence: SequenceNumbers<unknown>;

  constructor({ messages }: Protocol, sequence: SequenceNumbers<unknown>) {
    this.requestOf = new Map(
      messages.flatMap(({ name, answers }) => (answers === null ? [] : [[name, answers] as const])),
    );
    this.sequence = sequence;
  }

  /** Whether a message is a response. */
  isResponse({ name }: DynamicMessage): boolean {
    return this.requestOf.has(name);
  }

  /** The requests of a side without a response. */
  of(direction: Direction): readonly OpenRequest[] {
    return [...this.open[direction].values()];
  }

  /** The open request of a side with the name and sequence of a message. */
  find(direction: Direction, message: DynamicMessage): OpenRequest | null {
    return this.open[direction].get(this.keyOf(message.name, message)) ?? null;
  }

  /** An open request of a side with the sequence of a message, but another name. */
  findOther(direction: Direction, message: DynamicMessage): OpenRequest | null {
    const key = this.sequence.keyOf(message.sequenceId);
    const found = this.of(direction).find((each) => this.sequence.keyOf(each.message.sequenceId) === key);
    return found ?? null;
  }

  add(direction: Direction, request: OpenRequest): void {
    this.open[direction].set(this.keyOf(request.message.name, request.message), request);
  }

  /** The request that a response answers; null if there is no such request. */
  requestFor(direction: Direction, response: DynamicMessage): OpenRequest | null {
    const asking: Direction = direction === "in" ? "out" : "in";
    const key = this.keyOf(this.requestOf.get(response.name) ?? "", response);
    return this.open[asking].get(key) ?? this.answered[asking].get(key) ?? null;
  }

  /** The request that a response answers, and whether it was answered before; null if there is no such request. */
  answer(
    direction: Direction,
    response: DynamicMessage,
  ): { readonly request: OpenRequest; readonly isRepeated: boolean } | null {
    const asking: Direction = direction === "in" ? "out" : "in";
    const key = this.keyOf(this.requestOf.get(response.name) ?? "", response);
    const request = this.open[asking].get(key);
    if (request === undefined) {
      const before = this.answered[asking].get(key);
      return before === undefined ? null : { request: before, isRepeated: true };
    }
    this.open[asking].delete(key);
    this.remember(asking, key, request);
    return { request, isRepeated: false };
  }

  private remember(asking: Direction, key: string, request: OpenRequest): void {
    const answered = this.answered[asking];
    answered.set(key, request);
    const [oldest] = answered.keys();
    if (answered.size > REMEMBERED && oldest !== undefined) answered.delete(oldest);
  }

  private keyOf(name: string, { sequenceId }: DynamicMessage): string {
    return `${name} ${this.sequence.keyOf(sequenceId)}`;
  }
}
