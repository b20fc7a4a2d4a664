/** The phrases of `smswire/reports` and `smswire/redis`. */
export type StorePhrase =
  | "a plain value without cycles"
  | "a positive number"
  | "a value that this version has stored"
  | "an answer of the server"
  | "something that keeps changing"
  | "a message that one of the processes can change";

/** The subjects of errors of stores. */
export type StoreSubject =
  | "Burst"
  | "Client"
  | "Function for unmet sides"
  | "Id of a side"
  | "Key"
  | "Maximum values"
  | "Meeting"
  | "Meeting store"
  | "Options of a matcher"
  | "Part store"
  | "Prefix"
  | "Rate store"
  | "Report relation"
  | "Request"
  | "Requests per second"
  | "Response"
  | "Side"
  | "Stored value"
  | "Time"
  | "Time after the time-out"
  | "Time between searches"
  | "Time for one process"
  | "Time for repeated calls"
  | "Weight";
