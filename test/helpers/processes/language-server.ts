import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A diagnostic of the server for a file. */
export interface Complaint {
  readonly line: number;
  readonly message: string;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly object[] };
  readonly result?: unknown;
}

/** A yaml-language-server, which is connected by its pipes like to an editor. */
export class LanguageServer {
  private readonly server: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<string, (answer: Answer) => void>();
  private received = Buffer.alloc(0);
  private next = 1;

  constructor() {
    const bin = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
    this.server = spawn(process.execPath, [bin, "--stdio"]);
    this.server.stdout.on("data", (chunk: Buffer) => this.receive(chunk));
  }

  /** Sends the first message of an editor. */
  async start(folder: string): Promise<void> {
    const capabilities = { textDocument: { hover: { contentFormat: ["markdown"] }, completion: {} } };
    await this.request("initialize", { processId: null, rootUri: pathToFileURL(folder).href, capabilities });
    this.send({ method: "initialized", params: {} });
    const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
    this.send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml } } });
  }

  /** Opens a file and waits for its diagnostics. */
  async open(file: string, text: string): Promise<readonly Complaint[]> {
    const uri = pathToFileURL(file).href;
    const answer = this.wait(`diagnostics ${uri}`);
    this.send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
    });
    return ((await answer).params?.diagnostics ?? [])
      .map((each) => JSON.parse(JSON.stringify(each)))
      .map(({ range, message }) => ({
        line: range.start.line + 1,
        message,
      }));
  }

  /** Returns the labels of the suggestions at a place. Lines and columns start at 0. */
  async complete(file: string, line: number, character: number): Promise<readonly string[]> {
    const answer = await this.at("textDocument/completion", file, line, character);
    const items: readonly { readonly label: string }[] = JSON.parse(JSON.stringify(answer)).items;
    return items.map(({ label }) => label);
  }

  /** Returns the hover text at a place. Lines and columns start at 0. */
  async hover(file: string, line: number, character: number): Promise<string> {
    return JSON.stringify(await this.at("textDocument/hover", file, line, character));
  }

  /** Ends the server. */
  stop(): void {
    this.server.kill();
  }

  private async at(method: string, file: string, line: number, character: number): Promise<unknown> {
    const textDocument = { uri: pathToFileURL(join(file)).href };
    return (await this.request(method, { textDocument, position: { line, character } })).result;
  }

  private request(method: string, params: object): Promise<Answer> {
    const id = this.next++;
    const answer = this.wait(`answer ${id}`);
    this.send({ id, method, params });
    return answer;
  }

  private wait(key: string): Promise<Answer> {
    return new Promise((resolve) => {
      this.waiting.set(key, resolve);
    });
  }

  private send(message: object): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const head = this.received.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(this.received.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || this.received.length < head + 4 + length) return;
      const text = this.received.subarray(head + 4, head + 4 + length).toString();
      this.received = this.received.subarray(head + 4 + length);
      this.handle(JSON.parse(text));
    }
  }

  private handle(answer: Answer): void {
    if (answer.method === "textDocument/publishDiagnostics") this.settle(`diagnostics ${answer.params?.uri}`, answer);
    else if (answer.method !== undefined && answer.id !== undefined) this.send({ id: answer.id, result: null });
    else if (answer.id !== undefined) this.settle(`answer ${answer.id}`, answer);
  }

  private settle(key: string, answer: Answer): void {
    this.waiting.get(key)?.(answer);
    this.waiting.delete(key);
  }
}
