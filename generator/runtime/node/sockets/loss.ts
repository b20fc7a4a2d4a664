import type { Ended } from "../../flow/index.js";

/** Whether a connection was lost: this side did not end it. */
export function isLoss({ because, by }: Ended): boolean {
  return by !== "us" || (because !== "ended" && because !== "destroyed");
}
