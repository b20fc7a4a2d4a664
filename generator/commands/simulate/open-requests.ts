import type { FrameEvent } from "../../simulator/index.js";

/** The open requests of a connection by name and sequence, and how many of them the window counts. */
interface OfConnection {
  readonly open: Map<string, OpenRequest>;
  counted: number;
}

interface OpenRequest {
  readonly name: string;
  readonly at: number;
  readonly isCounted: boolean;
}

/** The requests of one side that have no answer. */
export class OpenRequests {
  /** The largest number of requests without an answer on a connection, as a window counts them. */
  largestWindow = 0;
  /** The longest time until an answer in milliseconds, by wire name of the request. */
  readonly slowest = new Map<string, number>();
  private readonly connections = new Map<number, OfConnection>();

  /** Adds a request. A message that has no response is not added. */
  add({ connection, link, message }: FrameEvent, now: number): void {
    const operation = link.link.table.operations.find(({ request }) => request === message.name);
    if (operation === undefined || operation.response === null) return;
    const own = this.connections.get(connection) ?? { open: new Map(), counted: 0 };
    this.connections.set(connection, own);
    const key = keyOf(message.name, message.sequenceId, link);
    if (own.open.has(key)) return;
    const isCounted = !operation.isOutsideWindow;
    own.open.set(key, { name: message.name, at: now, isCounted });
    if (isCounted) own.counted++;
    this.largestWindow = Math.max(this.largestWindow, own.counted);
  }

  /** Removes the request of a response. Returns the milliseconds that the answer took; null without such a request. */
  answer({ connection, link, message, request }: FrameEvent, now: number): number | null {
    const answered = link.protocol.messages.find(({ name }) => name === message.name)?.answers ?? request?.name;
    const found = this.remove(connection, keyOf(answered ?? "", message.sequenceId, link));
    if (found === undefined) return null;
    const time = now - found.at;
    this.slowest.set(found.name, Math.max(time, this.slowest.get(found.name) ?? 0));
    return time;
  }

  private remove(connection: number, key: string): OpenRequest | undefined {
    const own = this.connections.get(connection);
    const found = own?.open.get(key);
    if (own === undefined || found === undefined) return undefined;
    own.open.delete(key);
    if (found.isCounted) own.counted--;
    if (own.open.size === 0) this.connections.delete(connection);
    return found;
  }

  /** The longest time that a request waits for an answer, or waited for it; 0 without a request. */
  longest(request: string, now: number): number {
    const waiting = [...this.connections.values()]
      .flatMap(({ open }) => [...open.values()])
      .flatMap(({ name, at }) => (name === request ? [now - at] : []));
    return waiting.reduce((longest, each) => Math.max(longest, each), this.slowest.get(request) ?? 0);
  }

  /** The number of requests without an answer, by wire name. */
  counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { open } of this.connections.values())
      for (const { name } of open.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  }
}

function keyOf(name: string, sequenceId: unknown, link: FrameEvent["link"]): string {
  return `${name} ${link.link.table.codec.sequence.keyOf(sequenceId)}`;
}
