import type { FlowPhrase } from "./flow-phrases.js";

/** The phrases of connections with parameters: their English text, and the types of their parameters. */
export interface NodeParameterPhrases {
  readonly "no connection to %": readonly [address: string];
  readonly "no connection to %: %": readonly [address: string, cause: string];
  readonly "% rejects %: %": readonly [address: string, account: string, readonly ["%", en: string, zh: string]];
  readonly "the login of % from % was rejected: %": readonly [account: string, address: string, readonly [NodePhrase]];
  readonly "the connection to % was lost: %": readonly [address: string, readonly [FlowPhrase]];
  readonly "the connection of % was closed before its login: %": readonly [address: string, readonly [NodePhrase]];
  readonly "it violates rule %: %": readonly [id: string, readonly ["%", en: string, zh: string]];
  readonly "the % does not accept it": readonly [party: string];
  readonly "the % does not accept it: %": readonly [party: string, readonly ["%", en: string, zh: string]];
}

/** The phrases of connections without parameters. */
export type NodePhrase =
  | "a link of a protocol, such as spToIsmg"
  | "an AbortSignal"
  | "false or an object"
  | "true, false or an object"
  | "an object or a function"
  | "what serve returns, or an array of that"
  | "no handler takes it, so it is rejected"
  | "its first message is not of this protocol; the cause states why"
  | "it sent invalid bytes; the cause states which"
  | "no message arrived in time"
  | "the account has too many connections"
  | "the account is unknown"
  | "the client has ended"
  | "the client stopped trying to connect"
  | "the client was closed"
  | "the account was not found; the cause states why"
  | "the connection ended during the login"
  | "the connection failed; the cause states why"
  | "the digest does not fit the secret"
  | "the digest of the server does not prove that it knows the secret"
  | "the handler threw an exception"
  | "the other side does not answer the login"
  | "the loop ended without an answer to it"
  | "the secrets are not available; the cause states why"
  | "the server is closing"
  | "the signal was aborted"
  | "there is no connection"
  | "too many connections are not logged in"
  | "there was no connection in the time to send it"
  | "this version is not served"
  | "the try to connect failed; the cause states why";
