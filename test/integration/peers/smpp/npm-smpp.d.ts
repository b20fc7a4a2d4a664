/* The parts of the package smpp that the tests use; it has no types. */

declare module "smpp" {
  import type { EventEmitter } from "node:events";
  import type { Server, Socket } from "node:net";

  /** A frame, its fields and TLVs by name; an unknown TLV has its tag as the name. */
  class PDU {
    constructor(command: string | Uint8Array, fields?: Readonly<Record<string, unknown>>);
    readonly command: string;
    readonly command_status: number;
    readonly sequence_number: number;
    readonly [field: string]: unknown;
    toBuffer(): Buffer;
    response(fields?: Readonly<Record<string, unknown>>): PDU;
  }

  type Request = (fields: Readonly<Record<string, unknown>>, answered: (response: PDU) => void) => boolean;

  interface Session extends EventEmitter {
    readonly socket: Socket;
    readonly bind_transceiver: Request;
    readonly bind_transmitter: Request;
    readonly bind_receiver: Request;
    readonly submit_sm: Request;
    readonly submit_multi: Request;
    readonly query_sm: Request;
    readonly deliver_sm: Request;
    readonly enquire_link: Request;
    readonly unbind: Request;
    send(pdu: PDU): boolean;
    close(): void;
    destroy(): void;
  }

  interface Filter {
    decode(this: PDU, value: unknown): unknown;
  }

  const smpp: {
    readonly PDU: typeof PDU;
    readonly commands: Readonly<Record<string, object>>;
    readonly filters: { readonly time: Filter; readonly message: Filter };
    connect(options: { readonly host: string; readonly port: number }): Session;
    createServer(listener: (session: Session) => void): Server;
  };
  export default smpp;
  export { type PDU, type Session };
}
