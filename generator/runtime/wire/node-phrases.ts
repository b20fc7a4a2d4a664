/** The phrases of connections with parameters: their English text, and the types of their parameters. */
export interface NodeParameterPhrases {
  readonly "no connection to %": readonly [address: string];
  readonly "% rejects %: %": readonly [address: string, account: string, readonly ["%", en: string, zh: string]];
  readonly "the login of % from % was rejected: %": readonly [account: string, address: string, readonly [NodePhrase]];
  readonly "the % does not accept it": readonly [party: string];
  readonly "the % does not accept it: %": readonly [party: string, readonly ["%", en: string, zh: string]];
  readonly "the connection of % ended before its first message": readonly [address: string];
}

/** The phrases of connections without parameters. */
export type NodePhrase =
  | "a value of the login is invalid; the cause states which one"
  | "no handler takes it, so it is rejected"
  | "the account has too many connections"
  | "the account is unknown"
  | "the client ended before there was a connection"
  | "the client has ended"
  | "the client stopped trying to connect"
  | "the client was closed"
  | "the connection ended during the login"
  | "the digest does not fit the secret"
  | "the digest of the server does not prove that it knows the secret"
  | "the handler threw an exception"
  | "the other side does not answer the login"
  | "the signal was aborted"
  | "there is no connection"
  | "there was no connection in the time to send it"
  | "this version is not served"
  | "the try to connect failed; the cause states why";
