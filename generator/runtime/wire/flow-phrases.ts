/** The phrases of sessions with parameters: their English text, and the types of their parameters. */
export interface FlowParameterPhrases {
  readonly "% requests wait already": readonly [number];
  readonly "another % is not answered yet": readonly [request: string];
  readonly "answered after % s; the % may have given up": readonly [seconds: number, party: string];
  readonly "cancelled; the % may have it": readonly [party: string];
  readonly "no answer within % s, sent % times; the % may have it": readonly [
    seconds: number,
    sendings: number,
    party: string,
  ];
  readonly "no answer within % s, sent once; the % may have it": readonly [seconds: number, party: string];
  readonly "no answer within % s; sent again": readonly [seconds: number];
  readonly "not all % parts were accepted: %": readonly [parts: number, readonly ["%", en: string, zh: string]];
  readonly "not allowed in state %": readonly [state: string];
  readonly "not allowed in state %, only in %": readonly [state: string, states: string];
  readonly "not sent: %": readonly [readonly [FlowPhrase]];
  readonly "read tolerantly; it deviates at offset %": readonly [offset: number];
  readonly "sent, but not answered: %; the % may have it": readonly [readonly [FlowPhrase], party: string];
  readonly "not the response to this %": readonly [request: string];
  readonly "the % does not send it": readonly [party: string];
  readonly "the % is too busy; sent again in % s": readonly [party: string, seconds: number];
  readonly "waited longer than % s to be sent": readonly [seconds: number];
}

/** The phrases of sessions without parameters. */
export type FlowPhrase =
  | "a value is invalid; the EncodeError is the cause"
  | "an answer to no open request"
  | "an invalid frame, skipped"
  | "another request with the sequence of an earlier one"
  | "cancelled before it was sent"
  | "the answer came after the session had given up"
  | "the connection allows only one request"
  | "the connection was idle"
  | "the end took too long"
  | "the link has no such message"
  | "the login took too long"
  | "the login was rejected"
  | "the other side closed the connection"
  | "the other side does not answer the link test"
  | "the other side ends the session"
  | "the other side sent a message out of turn"
  | "the other side sent invalid bytes"
  | "the other side sent too many requests"
  | "the same request again, answered again"
  | "the same request again, not answered yet"
  | "the session closed without an answer to it"
  | "the session is ending"
  | "the session was closed at once"
  | "the session was ended";
