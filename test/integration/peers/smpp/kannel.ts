import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../../helpers/processes/free-port.js";

/** Debian installs Kannel in a folder that the path of many users does not have. */
const env = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin` };

/** Whether to skip tests with Kannel: if it is not installed, except in continuous integration, where they fail. */
export const lacksKannel: boolean =
  process.env["CI"] === undefined && spawnSync("bearerbox", ["--version"], { env }).error !== undefined;

/** A message that Kannel sends: coding 0 is the alphabet of GSM, 2 is UCS2. */
interface KannelMessage {
  readonly to: string;
  readonly text: string;
  readonly coding?: 0 | 2;
}

/** Kannel as an ESME: its bearerbox binds to a message center, and its smsbox takes messages over HTTP. */
export class Kannel {
  /** The requests that Kannel makes for receipts and messages. */
  private readonly calls: URL[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), "kannel-"));
  private readonly boxes: ChildProcess[] = [];
  private readonly http: Server;
  private httpPort = 0;
  private sendPort = 0;

  private constructor() {
    this.http = createServer((request, response) => {
      this.calls.push(new URL(request.url ?? "/", "http://127.0.0.1"));
      response.end();
    });
  }

  /** Starts both boxes. The bearerbox binds to the port with account and secret. */
  static async start(center: number, account: string, secret: string): Promise<Kannel> {
    const kannel = new Kannel();
    kannel.httpPort = await freePort();
    kannel.sendPort = await freePort();
    kannel.http.listen(kannel.httpPort, "127.0.0.1");
    const [admin, boxes] = [await freePort(), await freePort()];
    const configuration = kannel.configuration(admin, boxes, [`port = ${center}`, account, secret]);
    writeFileSync(join(kannel.folder, "kannel.conf"), configuration);
    // The smsbox gives up if the bearerbox does not listen yet.
    kannel.run("bearerbox");
    await listens(boxes);
    kannel.run("smsbox");
    await listens(kannel.sendPort);
    return kannel;
  }

  /** Sends a message, and asks for a call with each receipt. Returns what the smsbox answers. */
  async send({ to, text, coding = 0 }: KannelMessage): Promise<string> {
    const receipt = `http://127.0.0.1:${this.httpPort}/receipt?type=%d&text=%A&to=%p&id=%F`;
    const query = new URLSearchParams({ username: "user", password: "user", from: "1065", to, text });
    query.set("coding", String(coding));
    query.set("charset", "UTF-8");
    query.set("dlr-mask", "31");
    query.set("dlr-url", receipt);
    const response = await fetch(`http://127.0.0.1:${this.sendPort}/cgi-bin/sendsms?${query.toString()}`);
    return response.text();
  }

  /** The identifiers of the messages with a receipt of a kind: 1 for delivered, 8 for accepted by the message center. */
  receipts(kind: number): (string | null)[] {
    const calls = this.calls.filter(({ pathname }) => pathname === "/receipt").map(({ searchParams }) => searchParams);
    return calls.filter((query) => query.get("type") === String(kind)).map((query) => query.get("id"));
  }

  /** The texts of the messages that Kannel passed on: those of coding 2 are UCS2. */
  texts(): string[] {
    return this.calls.flatMap(({ pathname, search, searchParams }) => {
      const raw = /[?&]text=([^&]*)/.exec(search)?.[1] ?? "";
      const coding = searchParams.get("coding") === "2" ? "utf-16be" : "utf-8";
      return pathname === "/message" ? [new TextDecoder(coding).decode(percentDecoded(raw))] : [];
    });
  }

  /** What the bearerbox wrote to its log. */
  log(): string {
    return readFileSync(join(this.folder, "bearerbox.log"), "latin1");
  }

  /** Ends the boxes: the bearerbox unbinds. */
  async stop(): Promise<void> {
    for (const box of this.boxes.toReversed()) {
      if (box.exitCode !== null) continue;
      const ended = once(box, "exit");
      box.kill("SIGTERM");
      await ended;
    }
    this.http.closeAllConnections();
    this.http.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(name: "bearerbox" | "smsbox"): void {
    this.boxes.push(spawn(name, ["-v", "4", join(this.folder, "kannel.conf")], { env, stdio: "ignore" }));
  }

  private configuration(admin: number, boxes: number, [center, account, secret]: readonly string[]): string {
    const groups = [
      [
        "group = core",
        `admin-port = ${admin}`,
        "admin-password = admin",
        `smsbox-port = ${boxes}`,
        'box-allow-ip = "127.0.0.1"',
        `log-file = ${join(this.folder, "bearerbox.log")}`,
        "log-level = 0",
        "dlr-storage = internal",
      ],
      [
        "group = smsc",
        "smsc = smpp",
        "smsc-id = center",
        "host = 127.0.0.1",
        center,
        `smsc-username = ${account}`,
        `smsc-password = ${secret}`,
        'system-type = ""',
        "transceiver-mode = true",
        "interface-version = 34",
        "enquire-link-interval = 1",
        "reconnect-delay = 1",
      ],
      [
        "group = smsbox",
        "bearerbox-host = 127.0.0.1",
        `sendsms-port = ${this.sendPort}`,
        `log-file = ${join(this.folder, "smsbox.log")}`,
        "log-level = 0",
        'sendsms-chars = "0123456789+"',
      ],
      ["group = sendsms-user", "username = user", "password = user", "max-messages = 10", "concatenation = true"],
      [
        "group = sms-service",
        "keyword = default",
        "catch-all = true",
        "max-messages = 0",
        `get-url = "http://127.0.0.1:${this.httpPort}/message?from=%p&to=%P&text=%b&coding=%c"`,
      ],
    ];
    return `${groups.map((lines) => lines.join("\n")).join("\n\n")}\n`;
  }
}

/** The bytes of a query. */
function percentDecoded(text: string): Uint8Array {
  const characters = text
    .replaceAll("+", " ")
    .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(characters, "latin1");
}

/** Waits until a port of this machine takes connections. */
async function listens(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isOpen(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Kannel does not listen on port ${port}.`);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
