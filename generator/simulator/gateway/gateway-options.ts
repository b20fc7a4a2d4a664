import type { OpenedLink } from "../link/dynamic-link.js";
import type { DynamicMessage, FieldValues } from "../link/dynamic-message.js";
import type { AuditLimits } from "../observe/peer-audit.js";
import type { ConnectionWatch } from "../observe/connection-watch.js";
import type { Observer } from "../observe/events.js";
import type { TappedSocket } from "../observe/tapped-socket.js";
import type { Range } from "./chance.js";
import type { Reaction } from "./reaction.js";

/** What a simulated gateway knows about an account. */
export interface SimulatedAccount {
  readonly secret: string;
  /** Connections at the same time; no limit if undefined. */
  readonly connections?: number | undefined;
  /** Requests without an answer; the schema's window if undefined. */
  readonly window?: number | undefined;
  /** Requests per second; no limit if undefined. */
  readonly rate?: number | undefined;
  /** Fields of the response to its login by property, and whether they accept the login. As usual if undefined. */
  readonly login?: { readonly fields: FieldValues; readonly isAccepted: boolean } | undefined;
}

/** A connection of a simulated gateway. */
export interface GatewayConnection {
  readonly number: number;
  readonly watch: ConnectionWatch;
  readonly socket: TappedSocket;
}

/** A request that a simulated gateway reacts to. */
export interface AskedRequest {
  readonly opened: OpenedLink;
  readonly request: DynamicMessage;
  readonly receivers: readonly string[];
}

/** What the gateways of all links share. */
export interface GatewayParts {
  readonly accounts: ReadonlyMap<string, SimulatedAccount>;
  readonly anyAccount: boolean;
  readonly observer: Observer;
  readonly limitsOf: (opened: OpenedLink) => AuditLimits;
  readonly nextConnection: () => number;
  /** Whether new connections are closed. */
  readonly rejectsConnections: () => boolean;
  readonly opened: (connection: GatewayConnection) => void;
  readonly react: (asked: AskedRequest) => Reaction;
  /** A duration in a range, by the seed. */
  readonly draw: (range: Range) => number;
  /** Runs after milliseconds, unless the gateway is closed by then. */
  readonly later: (run: () => void, milliseconds: number) => void;
}

/** A message from a handset. */
export interface HandsetMessage {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}
