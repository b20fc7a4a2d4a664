import { connect, type Socket } from "node:net";

/* A client of Redis for tests, in the protocol RESP2. It connects with the first command, and again after it lost the connection. */

type Reply = string | number | null | readonly Reply[] | Error;

/** A reply and the offset after it; null if the bytes end before. */
type Parsed = { readonly reply: Reply; readonly end: number } | null;

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/** A client that sends commands in order. */
export class RespClient {
  /** Called before a reply is delivered; if it returns true, the connection is cut and the reply is lost. */
  losesReply: () => boolean = () => false;
  private readonly port: number;
  private socket: Socket | null = null;
  private received = Buffer.alloc(0);
  private waiting: Waiting[] = [];

  constructor(port: number) {
    this.port = port;
  }

  /** Executes a Lua script: the function that the stores need. */
  eval(script: string, keys: readonly string[], values: readonly string[]): Promise<unknown> {
    return this.command("EVAL", script, String(keys.length), ...keys, ...values);
  }

  async command(...words: readonly string[]): Promise<Reply> {
    const socket = this.socket ?? this.open();
    const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      socket.write(`*${words.length}\r\n${parts.join("")}`);
    });
    if (reply instanceof Error) throw reply;
    return reply;
  }

  close(): void {
    this.socket?.destroy();
    this.lose(new Error("closed"));
  }

  private open(): Socket {
    const socket = connect(this.port, "127.0.0.1");
    this.socket = socket;
    this.received = Buffer.alloc(0);
    const isCurrent = (): boolean => this.socket === socket;
    socket.on("data", (chunk) => isCurrent() && this.receive(chunk));
    socket.on("error", (error) => isCurrent() && this.lose(error));
    socket.on("close", () => isCurrent() && this.lose(new Error("The connection was closed.")));
    return socket;
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    let at = 0;
    for (let next = parse(this.received, at); next !== null; next = parse(this.received, at)) {
      if (this.losesReply()) {
        this.socket?.destroy();
        this.lose(new Error("The reply was lost."));
        return;
      }
      at = next.end;
      this.waiting.shift()?.resolve(next.reply);
    }
    this.received = this.received.subarray(at);
  }

  private lose(error: Error): void {
    this.socket = null;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}

function parse(octets: Buffer, start: number): Parsed {
  const lineEnd = octets.indexOf("\r\n", start);
  if (lineEnd < 0) return null;
  const line = octets.toString("utf8", start + 1, lineEnd);
  const end = lineEnd + 2;
  switch (String.fromCharCode(octets[start] ?? 0)) {
    case "-":
      return { reply: new Error(line), end };
    case ":":
      return { reply: Number(line), end };
    case "$":
      return parseBulk(octets, end, Number(line));
    case "*":
      return parseArray(octets, end, Number(line));
    default:
      return { reply: line, end };
  }
}

function parseBulk(octets: Buffer, start: number, size: number): Parsed {
  if (size < 0) return { reply: null, end: start };
  const end = start + size;
  return octets.length < end + 2 ? null : { reply: octets.toString("utf8", start, end), end: end + 2 };
}

function parseArray(octets: Buffer, start: number, count: number): Parsed {
  const replies: Reply[] = [];
  let end = start;
  while (replies.length < count) {
    const element = parse(octets, end);
    if (element === null) return null;
    replies.push(element.reply);
    end = element.end;
  }
  return { reply: replies, end };
}
