import { checkInteger, checkText } from "../text-error.js";

/** The state of a message, in the same words for all carriers. */
export type DeliveryState =
  | "delivered"
  /** On the way or scheduled: another report follows. */
  | "pending"
  /** Accepted by the message centre or on behalf of the receiver: another report may follow. */
  | "accepted"
  | "expired"
  | "deleted"
  | "undeliverable"
  | "rejected"
  /** The message centre decided not to send it. */
  | "skipped"
  /** Not delivered, without one of the reasons above. */
  | "failed"
  /** The message centre does not know the state. */
  | "unknown";

/** The states of receipts and their full names. */
const NAMES: ReadonlyMap<string, DeliveryState> = new Map([
  ["DELIVRD", "delivered"],
  ["DELIVERED", "delivered"],
  ["ENROUTE", "pending"],
  ["SCHEDULED", "pending"],
  ["BUFFERED", "pending"],
  ["PENDING", "pending"],
  ["ACCEPTD", "accepted"],
  ["ACCEPTED", "accepted"],
  ["EXPIRED", "expired"],
  ["DELETED", "deleted"],
  ["UNDELIV", "undeliverable"],
  ["UNDELIVERABLE", "undeliverable"],
  ["REJECTD", "rejected"],
  ["REJECTED", "rejected"],
  ["SKIPPED", "skipped"],
  ["FAILED", "failed"],
  ["UNKNOWN", "unknown"],
]);

/** The states by their number in SMPP. */
const NUMBERS: readonly DeliveryState[] = [
  "pending",
  "pending",
  "delivered",
  "expired",
  "deleted",
  "undeliverable",
  "accepted",
  "unknown",
  "rejected",
  "skipped",
];

/**
 * The state that a receipt states, in any case: DELIVRD, UNDELIV, and full names. An error code of a carrier in its place,
 * such as MK:0001, is `failed`. Null for any other text.
 *
 * @example
 * deliveryStateOf("UNDELIV"); // → undeliverable
 * deliveryStateOf("MK:0001"); // → failed
 */
export function deliveryStateOf(stat: string): DeliveryState | null {
  checkText("Message state", stat);
  const name = stat.trim().toUpperCase();
  return NAMES.get(name) ?? (isCode(name) ? "failed" : null);
}

/**
 * The state by its number in SMPP, the parameter `message_state`; null for an unknown number. Other protocols have other
 * numbers.
 *
 * @example
 * deliveryStateOfNumber(2); // → delivered
 */
export function deliveryStateOfNumber(messageState: number): DeliveryState | null {
  checkInteger("Message state", messageState, 0, 255);
  return NUMBERS[messageState] ?? null;
}

/** Whether a state is the error code of a carrier: two letters for its source, and a number. */
export function isCode(stat: string): boolean {
  return /^[A-Z]{2}:\w+$/i.test(stat.trim());
}
