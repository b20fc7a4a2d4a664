import type { MessageLayout, ProtocolLayout } from "./layout.js";
import type { FindMessage } from "./read-frame.js";

const known = /* @__PURE__ */ new WeakMap<ProtocolLayout, ReadonlyMap<number, MessageLayout>>();

/** Finds the messages of a protocol by their commands. */
export function messageFinder(layout: ProtocolLayout): FindMessage {
  const byCommand = known.get(layout) ?? indexed(layout);
  return (commandId) => byCommand.get(commandId) ?? null;
}

function indexed(layout: ProtocolLayout): ReadonlyMap<number, MessageLayout> {
  const byCommand = new Map(layout.messages.map((message) => [message.commandId, message]));
  known.set(layout, byCommand);
  return byCommand;
}
