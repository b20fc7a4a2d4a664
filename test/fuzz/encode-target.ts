import { isEncodeError, toHex } from "../../generated/runtime/octets/index.js";
import { isProperty, writeFrame } from "../../generated/runtime/walk/index.js";
import { HOSTILE_VALUES, resizableBuffer } from "../hostile-values.js";
import { protocolIds, protocols } from "../protocols.js";
import { randomMessage } from "./random-message.js";
import { type FuzzTarget, pick, thrownInWords } from "./target.js";

/** Random messages, many with hostile values in them, are written alike by both engines, or refused with the same error. */
export function encodeTarget(): FuzzTarget {
  const hostile = HOSTILE_VALUES.filter(({ isSteady }) => isSteady);
  const nowhere = resizableBuffer(1, 1);
  return {
    name: "encode",
    try: (random) => {
      const id = pick(random, protocolIds);
      const { encode, layouts } = protocols[id];
      const layout = pick(random, layouts.messages);
      const message = randomMessage(layout, random);
      const properties = [...layout.frame.header, ...layout.fields].filter(isProperty);
      const titles: string[] = [];
      for (let times = random(3); times > 0; times--) {
        const value = pick(random, hostile);
        const { property } = pick(random, properties);
        value.put(message, property, nowhere);
        titles.push(`${property}: ${value.title}`);
      }
      const emitted = outcomeOf(() => Reflect.apply(encode, null, [message]));
      const walked = outcomeOf(() => writeFrame(layout, message));
      const isRight = emitted === walked && !emitted.startsWith("throws");
      if (isRight) return emitted.startsWith("refuses") ? "refused" : "accepted";
      const problem = `the encoder ${emitted}, the walker ${walked}`;
      return { problem, input: { protocol: id, message: layout.name, hostile: titles } };
    },
  };
}

function outcomeOf(write: () => Uint8Array): string {
  try {
    return `writes ${toHex(write())}`;
  } catch (error) {
    return isEncodeError(error) ? `refuses: ${error.code} ${error.message}` : `throws ${thrownInWords(error)}`;
  }
}
