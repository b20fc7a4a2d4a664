import { type FrameLayout, integerToOctets } from "../interpreter/index.js";
import { rejection } from "./check-truncation.js";
import type { Findings, Subject } from "./subject.js";

/** Checks that the same bytes with a different command are rejected, and the error names the command. */
export function checkCommand<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { layout } = subject;
  const error = rejection(subject, withCommand(layout.frame, frame, layout.commandId ^ 1));
  const isRight = error?.code === "wrong-command" && error.field === layout.frame.command.field;
  return isRight ? [] : [`${layout.name} with a different command: ${error?.code ?? "accepted"}`];
}

/** A copy of a frame with a different command. */
export function withCommand(frame: FrameLayout, octets: Uint8Array, commandId: number): Uint8Array {
  const copy = octets.slice();
  const { command } = frame;
  const field = frame.header.find((each) => each.name === command.field);
  const littleEndian = frame.byteOrder === "little-endian";
  const width = field?.kind === "integer" ? field.octets : 4;
  copy.set(integerToOctets(width, commandId >>> 0, littleEndian), command.offset);
  return copy;
}
