import { type CaptureItem, isoTime } from "../../../capture/index.js";
import { type Language, safeJson } from "../../../diagnostics/index.js";
import { contentsToJson, frameToTolerantJson, maskFrame, messagesWithContents } from "../../../report/index.js";
import { propertyOfError } from "../../../runtime/explain/index.js";
import type { JsonObject } from "../../../runtime/interpreter/index.js";
import { describeError } from "../../terminal/for-each-line.js";
import { bytesToHex } from "../../terminal/hex.js";
import { jsonPrinter, type PrintHex } from "../frame-to-json.js";
import type { OpenedProtocol } from "./capture-protocols.js";

/** A frame of a capture, or the beginning of one. */
export type CapturedFrame = Extract<CaptureItem, { readonly kind: "frame" | "partial" }>;

/** A frame as the line of JSON that describes it, and whether it is valid. */
export interface FrameLine {
  readonly json: JsonObject;
  readonly isSound: boolean;
}

/** Where a frame was found. */
function placeOf({ mark, stream, source, destination }: CapturedFrame): JsonObject {
  return { time: isoTime(mark.time), stream, source, destination, packet: mark.number };
}

/** Converts the frames of one protocol to JSON. */
export class FrameLines {
  readonly #opened: OpenedProtocol;
  readonly #language: Language;
  readonly #withContents: ReadonlySet<string>;
  readonly #print: PrintHex;

  constructor(opened: OpenedProtocol, language: Language) {
    this.#opened = opened;
    this.#language = language;
    this.#withContents = messagesWithContents(opened.codec);
    this.#print = opened.codec.readings === undefined ? jsonPrinter(opened.codec.layouts) : () => null;
  }

  /** Returns the printed line of a valid frame, several times as fast; null if only `lineOf` can print it. */
  quickLineOf(item: CapturedFrame): string | null {
    const text = this.#print(bytesToHex(item.octets));
    const [, message = ""] = text === null ? [] : (/"message":"([^"]*)"/.exec(text) ?? []);
    if (text === null || this.#withContents.has(message)) return null;
    return `${safeJson(placeOf(item)).slice(0, -1)},${text.slice(1, -1)},"reports":null}\n`;
  }

  /** Returns the line of a frame. It has an error instead of fields if the frame is invalid. */
  lineOf(item: CapturedFrame, isMasked: boolean): FrameLine {
    const { codec } = this.#opened;
    const octets = isMasked ? maskFrame(codec, item.octets) : item.octets;
    try {
      const json = frameToTolerantJson(codec, octets, this.#language);
      const reports = this.#withContents.has(json.message) ? contentsToJson(codec, octets) : null;
      return { json: { ...placeOf(item), ...json, reports }, isSound: true };
    } catch (error) {
      const described = describeError(error, this.#language, (each) => propertyOfError(codec.layouts, each));
      const json = { ...placeOf(item), protocol: item.protocol, error: { ...described } };
      return { json, isSound: false };
    }
  }
}

/** Prints a line. */
export function printLine({ json }: FrameLine): string {
  return `${safeJson(json)}\n`;
}
