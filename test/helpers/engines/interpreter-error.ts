import { DecodeError, dataViewOf } from "../../../generated/runtime/wire/index.js";
import {
  commandIdToJson,
  contextOf,
  type MessageLayout,
  type ProtocolLayout,
  readFrame,
} from "../../../generated/runtime/interpreter/index.js";
import { decodeErrorOf } from "../../../generated/runtime/interpreter/decode-error-of.js";

/* What the walker says about octets that a decoder refuses: it goes by tables, the decoder's own search by emitted calls. */

/** The walker's error for octets taken for one message; null where it finds them right. */
export function walkedFault(layout: MessageLayout, octets: Uint8Array): DecodeError | null {
  return decodeErrorOf(() => readFrame(layout.frame, (actual) => findOnly(layout, actual), sourceOf(octets)));
}

/** The walker's error for octets taken for whatever message their command tells; null where it finds them right. */
export function walkedFaultOfAny({ frame, messages }: ProtocolLayout, octets: Uint8Array): DecodeError | null {
  const find = (commandId: number) => messages.find((message) => message.commandId === commandId) ?? null;
  return decodeErrorOf(() => readFrame(frame, find, sourceOf(octets)));
}

function findOnly(layout: MessageLayout, actual: number): MessageLayout {
  const { frame, name, commandId } = layout;
  if (actual === commandId) return layout;
  throw new DecodeError(contextOf(frame, name), {
    code: "wrong-command",
    ...frame.command,
    expected: commandIdToJson(commandId),
    actual: commandIdToJson(actual),
  });
}

function sourceOf(octets: Uint8Array) {
  return { octets, view: dataViewOf(octets), start: 0, end: octets.length };
}
