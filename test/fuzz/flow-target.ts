import { Session } from "../../generated/runtime/flow/index.js";
import { toHex } from "../../generated/runtime/wire/index.js";
import { LINKS, tryWorld } from "../helpers/flow/model/try-world.js";
import { type FuzzTarget, pick, thrownInWords } from "./target.js";

/** Runs two sessions over a bad connection, and checks what is always true of them. */
export function flowTarget(): FuzzTarget {
  return {
    name: "flow",
    try: (random) => {
      const link = pick(random, LINKS);
      const bytes = Uint8Array.from({ length: 40 + random(200) }, () => random(256));
      try {
        return tryWorld(link, bytes, Session) ? "accepted" : "rejected";
      } catch (error) {
        return { problem: thrownInWords(error), input: { link, bytes: toHex(bytes) } };
      }
    },
  };
}
