import { frameLengthError, octetsBeforeLength, readFrameLength } from "../../runtime/frames/index.js";
import { commandIdToJson, type FrameLayout, isSequence, type ProtocolLayout } from "../../runtime/interpreter/index.js";
import { type ByteCursor, byteCursor } from "../project/byte-cursor.js";
import { fieldPrinter, fieldsPrinter, type PrintField } from "./field-to-json.js";

/** Longer frames are left to the interpreter. */
const MAX_FRAME = 65_536;

/** The wire JSON of a frame in hexadecimal digits; null when only the interpreter can print or reject it. */
export type PrintHex = (hex: string) => string | null;

/**
 * Prints the frames of a protocol as the interpreter does, several times as fast: texts are put together without
 * making objects of them. Frames that have a fault are left to the interpreter.
 */
export function jsonPrinter(layouts: ProtocolLayout): PrintHex {
  const { frame } = layouts;
  const header = frame.byteOrder === "little-endian" ? null : headerPrinter(frame);
  if (header === null) return () => null;
  const bodies = bodyPrinters(layouts);
  const cursor = byteCursor(MAX_FRAME);
  return (hex) => {
    if (!isFrame(frame, cursor, hex)) return null;
    const { command, sequence } = header(cursor);
    const body = bodies.get(command);
    if (body === undefined) return null;
    const text = `${body.start}${sequence},"fields":${body.print(cursor)}}`;
    return cursor.isWrong || cursor.at < cursor.end ? null : text;
  };
}

/** Puts the bytes of a frame under the cursor, unless its length is wrong. */
function isFrame(frame: FrameLayout, cursor: ByteCursor, hex: string): boolean {
  const length = hex.length / 2;
  if (length > MAX_FRAME || length < octetsBeforeLength(frame)) return false;
  // Node stops at the first character that is no digit, but reads only the low byte of each.
  if (/[^0-9a-fA-F]/.test(hex) || cursor.bytes.write(hex, "hex") !== length) return false;
  cursor.at = 0;
  cursor.end = length;
  cursor.isWrong = false;
  const stated = readFrameLength(frame, cursor.view, 0);
  return stated === length && frameLengthError(frame, length, frame.maxOctets) === null;
}

type PrintHeader = (cursor: ByteCursor) => { readonly command: string; readonly sequence: string };

function headerPrinter({ header, command }: FrameLayout): PrintHeader | null {
  const printers = header.flatMap((layout) => fieldPrinter(layout, new Map()) ?? []);
  const commandAt = header.findIndex(({ name }) => name === command.field);
  const sequenceAt = header.findIndex(isSequence);
  if (printers.length < header.length || commandAt < 0 || sequenceAt < 0) return null;
  return (cursor) => {
    let [commandText, sequence] = ["", ""];
    for (let index = 0; index < printers.length; index++) {
      const text = printers[index]?.(cursor) ?? "";
      if (index === commandAt) commandText = text;
      if (index === sequenceAt) sequence = text;
    }
    return { command: commandText, sequence };
  };
}

/** How the messages of a protocol begin and how their fields are printed, by their commands in decimal. */
function bodyPrinters({ frame, messages }: ProtocolLayout) {
  const bodies = new Map<string, { readonly start: string; readonly print: PrintField }>();
  for (const { name, commandId, fields } of messages) {
    const print = fieldsPrinter(fields);
    if (print === null) continue;
    const [protocol, message] = [JSON.stringify(frame.protocol), JSON.stringify(name)];
    const command = JSON.stringify(commandIdToJson(commandId));
    const start = `{"protocol":${protocol},"message":${message},"command_id":${command},"sequence_id":`;
    bodies.set(String(commandId), { start, print });
  }
  return bodies;
}
