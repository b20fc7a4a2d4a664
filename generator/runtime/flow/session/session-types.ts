import type { Deviation } from "../../wire/index.js";
import type { Arrived, Ended, FlowError, FlowErrorCode } from "../flow-error.js";
import type { FlowMessage, FlowTable, Operation, Side } from "../table.js";
import type { Notice } from "./notice.js";

/** A request of this side. It settles once: the sink gets it with `answered` or with `failed`. */
export interface Ticket<M extends FlowMessage> {
  readonly operation: Operation<M>;
  /** What the caller gave to find its own data. */
  readonly token: unknown;
  /** The message; null if it could not be created. Its sequence changes when it is sent. */
  readonly request: M | null;
  /** How often it was sent. */
  readonly sendings: number;
  readonly isSettled: boolean;
}

/** A request of the other side that needs a response. */
export interface Received<M extends FlowMessage> {
  readonly operation: Operation<M>;
  /** Its byte fields are views into the chunk. */
  readonly request: M;
  /** When it arrived, by the clock of the session. */
  readonly at: number;
  /** Whether it still needs a response. */
  readonly isOpen: boolean;
}

/** Why a request has no response. */
export interface RequestFailure {
  readonly code: FlowErrorCode;
  readonly arrived: Arrived;
  /** The end of the session, for session-closed; otherwise null. */
  readonly ended: Ended | null;
  /** Created when it is first read, because that takes long. */
  readonly error: FlowError;
}

/**
 * What a session reports, in the order of the stream, while an input or a command runs. Its methods may call commands. An
 * exception of a method reaches the caller of the input or command; the session continues with the next frame.
 */
export interface SessionSink<M extends FlowMessage> {
  /** A request has its response. */
  answered(ticket: Ticket<M>, response: M, isAccepted: boolean): void;
  /** A request has no response, and gets none. */
  failed(ticket: Ticket<M>, failure: RequestFailure): void;
  /** The other side sent a request: call `respond`. Never the keep-alive, the end or a repeated request. */
  received(request: Received<M>): void;
  /** The other side sent a one-way message. */
  receivedOneWay?(message: M): void;
  stateChanged?(state: string): void;
  /** Something unusual that is neither an error of the caller nor an end. */
  noticed?(notice: Notice<M>): void;
  /** The last call. */
  closed(ended: Ended): void;
}

/** Settings of a session. */
export interface SessionSettings {
  /** Requests without an answer. Default: the window of the schema. */
  readonly window?: number | undefined;
  /** Requests that wait for a place in the window. Default: 1,000. */
  readonly queue?: number | undefined;
  /** Requests of the other side that wait for a response. Default: twice the window. */
  readonly incoming?: number | undefined;
  /** Milliseconds by the names of the settings in the schema, such as T and login-time. */
  readonly times?: Readonly<Record<string, number>> | undefined;
  /** How often a request is sent, the first time included. Default: the schema. */
  readonly sendings?: number | undefined;
  /** The weight of requests per second, and at once. Default: no limit, and a second's weight. */
  readonly rate?: { readonly perSecond: number; readonly burst?: number | undefined } | undefined;
  /** How requests are sent again if the answer asks to send more slowly: tries, and pauses in milliseconds. */
  readonly slowDown?: { readonly tries: number; readonly pause: number; readonly longestPause: number } | undefined;
  /** Number of responses to keep, to answer repeated requests. Default: 64, or the window if it is larger. */
  readonly rememberedAnswers?: number | undefined;
  /** Size of the longest frame to accept. */
  readonly maxOctets?: number | undefined;
  /** What an invalid message in a complete frame does: it ends the session, or is skipped. Default: end. */
  readonly onMalformed?: "end" | "skip" | undefined;
  /** Number of the sender, for sequences that contain it. */
  readonly node?: number | undefined;
  /** Milliseconds since 1970 at the time 0 of the clock, for sequences that contain the date. */
  readonly timeOrigin?: number | undefined;
  /** Serial number of the first request. Default: the first of the schema. */
  readonly firstSerial?: number | undefined;
  /** From 0 to less than 1, for the jitter of pauses. Default: always 0.5. */
  readonly random?: (() => number) | undefined;
}

/** Parameters of a session. */
export interface SessionOptions<M extends FlowMessage> {
  readonly table: FlowTable<M>;
  readonly side: Side;
  readonly sink: SessionSink<M>;
  readonly settings?: SessionSettings | undefined;
  /** Milliseconds of a clock that never goes back. Inputs and commands read it once. */
  readonly now: () => number;
  /** Reads frames that deviate from the specification; default: they are malformed. */
  readonly tolerant?: TolerantDecoder<M> | undefined;
}

/** How to read frames that deviate from the specification: these functions of the protocol. */
export interface TolerantDecoder<M extends FlowMessage> {
  /** Fields of its message may be missing. */
  decodeTolerantFrom(
    octets: Uint8Array,
    view: DataView,
    start: number,
    end: number,
  ): { readonly message: Pick<M, "name" | "sequenceId">; readonly deviations: readonly Deviation[] };
  /** Whether no field is missing. */
  isComplete(message: Pick<M, "name" | "sequenceId">): message is M;
}

/** Options of a request. */
export interface RequestOptions {
  /** Any value; the ticket has it. */
  readonly token?: unknown;
  /** Milliseconds for the answer to each sending. */
  readonly answerWithin?: number | undefined;
  /** How often it is sent, the first time included. */
  readonly sendings?: number | undefined;
  /** Milliseconds that it may wait to be sent. */
  readonly sendWithin?: number | undefined;
  /** Before the requests that wait already. */
  readonly priority?: "front" | undefined;
}

/** Numbers that only grow. */
export interface SessionCounters {
  /** Frames and bytes. */
  framesIn: number;
  framesOut: number;
  octetsIn: number;
  octetsOut: number;
  /** Requests of this side, by their results. */
  requests: number;
  accepted: number;
  notAccepted: number;
  failed: number;
  /** Sendings after the first, and answers that asked to send more slowly. */
  resent: number;
  slowedDown: number;
  /** Requests of the other side: handed to the sink, answered, repeated, too many. */
  received: number;
  responses: number;
  repeated: number;
  surplus: number;
  notices: number;
}
