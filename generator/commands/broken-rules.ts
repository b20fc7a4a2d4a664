import { type Enumerations, holds } from "../expression/index.js";
import type { Protocol, Rule } from "../model/index.js";
import { viewOf } from "../runtime/octets/index.js";
import { type FindMessage, type ProtocolLayout, readFrame, toProperties } from "../runtime/walk/index.js";

/** The rules that the message of a frame breaks, each with a section. Throws a DecodeError where the frame is none. */
export function brokenRules(
  protocol: Protocol,
  { frame: format, messages }: ProtocolLayout,
  frame: Uint8Array,
): readonly Rule[] {
  const find: FindMessage = (commandId) => messages.find((each) => each.commandId === commandId) ?? null;
  const { message, body } = readFrame(format, find, {
    octets: frame,
    view: viewOf(frame),
    start: 0,
    end: frame.length,
  });
  const owner = protocol.messages.find(({ name }) => name === message?.name);
  if (message === null || owner === undefined) return [];
  const values = toProperties(message.fields, body);
  const enumerations = enumerationsOf(protocol);
  return owner.rules
    .filter(({ when }) => when === null || holds(when, values, enumerations))
    .filter(({ require }) => !holds(require, values, enumerations))
    .map((rule) => ({ ...rule, section: rule.section ?? owner.section }));
}

/** Finds an enumeration of a protocol by its name in the schema. */
export function enumerationsOf({ types }: Protocol): Enumerations {
  return (name) => {
    const found = types.find((type) => type.name === name);
    return found?.kind === "enumeration" ? found : null;
  };
}
