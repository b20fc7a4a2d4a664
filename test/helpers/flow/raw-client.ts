import { once } from "node:events";
import { connect, type Socket } from "node:net";
import {
  type Connect,
  computeConnectAuthenticatorSource,
  createConnect,
  createSplitter,
  createSubmit,
  decode,
  encode,
  type Message,
  type Submit,
  type SubmitInit,
} from "../../../generated/cmpp30/index.js";
import { md5 } from "../../../generated/runtime/node/index.js";

/** A client that sends what a test wants, in any order. */
export class RawClient {
  private readonly splitter = createSplitter();
  private readonly received: Message[] = [];
  private wake: () => void = () => undefined;

  readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on("data", (chunk: Uint8Array) => {
      for (const frame of this.splitter.push(chunk)) this.received.push(decode(frame));
      this.wake();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => this.wake());
  }

  static async connect(port: number): Promise<RawClient> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    return new RawClient(socket);
  }

  /** The port of the gateway. */
  get port(): number {
    return this.socket.remotePort ?? 0;
  }

  send(...messages: readonly Message[]): void {
    this.socket.write(Buffer.concat(messages.map((each) => encode(each))));
  }

  /** The next message with a name; null if the connection closes first. */
  async next<Name extends Message["name"]>(name: Name): Promise<Extract<Message, { readonly name: Name }> | null> {
    for (;;) {
      const index = this.received.findIndex((each) => each.name === name);
      const found = index < 0 ? undefined : this.received.splice(0, index + 1).at(-1);
      if (found !== undefined && isNamed(found, name)) return found;
      if (this.socket.destroyed) return null;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  async logIn(secret = "888888"): Promise<void> {
    this.send(login(secret));
    await this.next("CMPP_CONNECT_RESP");
  }

  async closed(): Promise<void> {
    if (!this.socket.destroyed) await once(this.socket, "close");
  }
}

function isNamed<Name extends Message["name"]>(
  message: Message,
  name: Name,
): message is Extract<Message, { readonly name: Name }> {
  return message.name === name;
}

/** A login with a secret. */
export function login(secret = "888888", sequenceId = 1): Connect {
  const unsigned = { sourceAddr: "900001", timestamp: 1_030_112_233 };
  const authenticatorSource = computeConnectAuthenticatorSource(unsigned, { shared: secret }, md5);
  return createConnect({ sequenceId, ...unsigned, version: 0x30, authenticatorSource });
}

/** A valid CMPP_SUBMIT. */
export function submit(sequenceId: number, fields: Partial<SubmitInit> = {}): Submit {
  return createSubmit({
    sequenceId,
    serviceId: "HELP",
    feeUserType: 0,
    msgSrc: "900001",
    feeType: "01",
    feeCode: "0",
    srcId: "10690001",
    destTerminalId: ["13800138000"],
    msgContent: new TextEncoder().encode("hello"),
    ...fields,
  });
}
