import { minMessage } from "../../generated/runtime/conformance/boundaries.js";
import { isEncodeError, toHex } from "../../generated/runtime/wire/index.js";
import { isProperty, type MessageLayout, writeFrame } from "../../generated/runtime/interpreter/index.js";
import { resizableBuffer } from "../helpers/values/hostile-value.js";
import { HOSTILE_VALUES } from "../helpers/values/hostile-values.js";
import { type ProtocolId, protocolIds, protocols } from "../helpers/protocols.js";
import { randomMessage } from "./random-message.js";
import { type FuzzTarget, type Outcome, pick, thrownInWords } from "./target.js";

const hostile = HOSTILE_VALUES.filter(({ isSteady }) => isSteady);

/** Both engines write a random message, often with hostile values, to the same frame, or reject it with the same error. */
export function encodeTarget(): FuzzTarget {
  return {
    name: "encode",
    try: (random) => {
      const id = pick(random, protocolIds);
      const layout = pick(random, protocols[id].layouts.messages);
      const properties = [...layout.frame.header, ...layout.fields].filter(isProperty);
      const message = randomMessage(layout, random);
      const values = Array.from({ length: random(3) }, () => {
        const value = pick(random, hostile);
        return `${pick(random, properties).property}: ${value.title}`;
      });
      return outcomeOf(id, layout, message, values);
    },
  };
}

/** Inputs with earlier findings: hostile values in a message, by their properties and titles. */
export interface EncodeInput {
  readonly protocol: string;
  readonly message: string;
  readonly hostile: readonly string[];
}

/** Tries an input of the corpus again, in the smallest message of its kind. */
export function tryAgain(input: EncodeInput): Outcome {
  const id = protocolIds.find((each) => each === input.protocol);
  const layout = id && protocols[id].layouts.messages.find(({ name }) => name === input.message);
  if (id === undefined || layout === undefined) throw new Error(`There is no ${input.protocol} ${input.message}.`);
  return outcomeOf(id, layout, minMessage(layout), input.hostile);
}

function outcomeOf(
  id: ProtocolId,
  layout: MessageLayout,
  message: Record<string, unknown>,
  values: readonly string[],
): Outcome {
  for (const each of values) putValue(message, each);
  const emitted = written(() => Reflect.apply(protocols[id].encode, null, [message]));
  const interpreted = written(() => writeFrame(layout, message));
  const isRight = emitted === interpreted && !emitted.startsWith("throws");
  if (isRight) return emitted.startsWith("rejects") ? "rejected" : "accepted";
  const problem = `the encoder ${emitted}, the walker ${interpreted}`;
  const input: EncodeInput = { protocol: id, message: layout.name, hostile: values };
  return { problem, input };
}

/** Puts a value, given as `property: title`, into a message. */
function putValue(message: Record<string, unknown>, propertyAndTitle: string): void {
  const [property = "", ...title] = propertyAndTitle.split(": ");
  const value = hostile.find((each) => each.title === title.join(": "));
  if (value === undefined) throw new Error(`There is no value ${propertyAndTitle}.`);
  value.put(message, property, nowhere);
}

const nowhere = resizableBuffer(1, 1);

function written(write: () => Uint8Array): string {
  try {
    return `writes ${toHex(write())}`;
  } catch (error) {
    return isEncodeError(error) ? `rejects: ${error.code} ${error.message}` : `throws ${thrownInWords(error)}`;
  }
}
