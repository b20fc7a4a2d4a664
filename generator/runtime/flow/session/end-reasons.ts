import type { FlowPhrase } from "../../wire/index.js";
import type { EndReason } from "../flow-error.js";

/** Why a session ended, as phrases. */
export const END_PHRASES: Readonly<Record<EndReason, FlowPhrase>> = {
  ended: "the session was ended",
  rejected: "the login was rejected",
  "peer-closed": "the other side closed the connection",
  "link-dead": "the other side does not answer the link test",
  "login-time-over": "the login took too long",
  "end-time-over": "the end took too long",
  malformed: "the other side sent invalid bytes",
  "out-of-turn": "the other side sent a message out of turn",
  overrun: "the other side sent too many requests",
  idle: "the connection was idle",
  destroyed: "the session was closed at once",
};
