import { frameLengthError, octetsBeforeLength, readFrameLength } from "../../runtime/frames/index.js";
import {
  commandIdToJson,
  type FrameLayout,
  isSequence,
  isStatus,
  minSizeOfAll,
  type ProtocolLayout,
} from "../../runtime/interpreter/index.js";
import { type ByteCursor, byteCursor } from "../project/byte-cursor.js";
import { fieldPrinter, fieldsPrinter, type PrintField } from "./field-to-json.js";

/** The interpreter handles larger frames. */
const MAX_FRAME = 65_536;

/** Returns the wire JSON of a frame in hexadecimal; null if only the interpreter can print or reject it. */
export type PrintHex = (hex: string) => string | null;

/**
 * Prints frames like the interpreter, but several times as fast: it concatenates strings without creating objects. The
 * interpreter handles invalid frames.
 */
export function jsonPrinter(layouts: ProtocolLayout): PrintHex {
  const { frame } = layouts;
  const header = frame.byteOrder === "little-endian" ? null : headerPrinter(frame);
  if (header === null) return () => null;
  const bodies = bodyPrinters(layouts);
  const cursor = byteCursor(MAX_FRAME);
  return (hex) => {
    if (!isFrame(frame, cursor, hex)) return null;
    const { command, carried } = header(cursor);
    const body = bodies.get(command);
    if (body === undefined) return null;
    const text = `${body.start}${carried},"fields":${body.print(cursor)}}`;
    return cursor.isWrong || cursor.at < cursor.end ? null : text;
  };
}

/** Reads a frame into the cursor. Returns false if its length is invalid. */
function isFrame(frame: FrameLayout, cursor: ByteCursor, hex: string): boolean {
  const length = hex.length / 2;
  if (length > MAX_FRAME || length < octetsBeforeLength(frame)) return false;
  // Buffer.write stops at the first invalid digit, but reads only the low byte of each character.
  if (/[^0-9a-fA-F]/.test(hex) || cursor.bytes.write(hex, "hex") !== length) return false;
  cursor.at = 0;
  cursor.end = length;
  cursor.isWrong = false;
  const stated = readFrameLength(frame, cursor.view, 0);
  return stated === length && frameLengthError(frame, length, frame.maxOctets) === null;
}

type PrintHeader = (cursor: ByteCursor) => { readonly command: string; readonly carried: string };

function headerPrinter({ header, command }: FrameLayout): PrintHeader | null {
  const printers = header.flatMap((layout) => fieldPrinter(layout, new Map()) ?? []);
  const commandAt = header.findIndex(({ name }) => name === command.field);
  const statusAt = header.findIndex(isStatus);
  const sequenceAt = header.findIndex(isSequence);
  if (printers.length < header.length || commandAt < 0 || sequenceAt < 0) return null;
  return (cursor) => {
    let [commandText, status, sequence] = ["", "", ""];
    for (let index = 0; index < printers.length; index++) {
      const text = printers[index]?.(cursor) ?? "";
      if (index === commandAt) commandText = text;
      if (index === statusAt) status = `"status":${text},`;
      if (index === sequenceAt) sequence = `"sequence_id":${text}`;
    }
    return { command: commandText, carried: status + sequence };
  };
}

/** Returns the constant beginning and the field reader of each message, by command id in decimal. */
function bodyPrinters({ frame, messages }: ProtocolLayout) {
  const bodies = new Map<string, { readonly start: string; readonly print: PrintField }>();
  for (const { name, commandId, fields, body } of messages) {
    // Without fields of a minimum size, a body that is absent would look like one without TLVs.
    const print = body === "optional" && minSizeOfAll(fields) === 0 ? null : fieldsPrinter(fields);
    if (print === null) continue;
    const [protocol, message] = [JSON.stringify(frame.protocol), JSON.stringify(name)];
    const command = JSON.stringify(commandIdToJson(commandId));
    const start = `{"protocol":${protocol},"message":${message},"command_id":${command},`;
    bodies.set(String(commandId), { start, print });
  }
  return bodies;
}
