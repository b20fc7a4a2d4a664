import type { Failure, FlowMessage } from "../../flow/index.js";

/** Why a request has no response, for code that does not know its protocol. */
export type SettledFailure = Pick<Failure<FlowMessage>, "code" | "arrived" | "ended" | "error">;

/** What waits for the result of a request: the token of its ticket. */
export abstract class Settlement {
  /** The request has its response. */
  abstract answered(response: FlowMessage, isAccepted: boolean): void;
  /** The request has no response. */
  abstract failed(failure: SettledFailure): void;
}
