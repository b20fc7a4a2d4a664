import { type FrameLayout, integerToOctets } from "../interpreter/index.js";
import { refusal } from "./check-truncation.js";
import type { Findings, Subject } from "./subject.js";

/** Whether the same octets under another command are refused, and the command named. */
export function checkCommand<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { layout } = subject;
  const error = refusal(subject, withCommand(layout.frame, frame, layout.commandId ^ 1));
  const isRight = error?.code === "wrong-command" && error.field === layout.frame.command.field;
  return isRight ? [] : [`${layout.name} under another command: ${error?.code ?? "it is taken"}`];
}

/** A copy of a frame with another command. */
export function withCommand(frame: FrameLayout, octets: Uint8Array, commandId: number): Uint8Array {
  const copy = octets.slice();
  const { command } = frame;
  const field = frame.header.find((each) => each.name === command.field);
  const littleEndian = frame.byteOrder === "little-endian";
  const width = field?.kind === "integer" ? field.octets : 4;
  copy.set(integerToOctets(width, commandId >>> 0, littleEndian), command.offset);
  return copy;
}
