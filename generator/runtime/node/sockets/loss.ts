import { END_PHRASES, type Ended } from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";

/** Whether a connection was lost: this side did not end it. */
export function isLoss({ because, by }: Ended): boolean {
  return by !== "us" || (because !== "ended" && because !== "destroyed");
}

/** Why a connection was lost, with the address of the other side. */
export function phraseOfLoss(remote: string, { because }: Ended): Phrase {
  return ["the connection to % was lost: %", remote, [END_PHRASES[because]]];
}
