import { chooseFormat } from "./coding/format-text.js";
import { textCodecOf, type TextFormats } from "./coding/text-formats.js";
import { checkObject, checkOption, checkText } from "./text-error.js";
import { contentOf } from "./parts/cut-text.js";
import { type SplitOptions, type SplitPart, splitMessage } from "./parts/split-message.js";

/** Options of splitting for a message with a field that holds a whole text instead of its content. */
export interface PayloadOptions extends Omit<SplitOptions, "by"> {
  /**
   * Where the place of a part is, as in `SplitOptions`; with `payload`, the text is not split but goes into the field for whole
   * texts. Default: `header`.
   */
  readonly by?: "header" | "fields" | "payload" | undefined;
}

/** A part of a text, or a whole text outside of the content. */
export interface PayloadPart extends SplitPart {
  /** The whole text, if it is not in the content, which is then empty; otherwise null. */
  readonly payload: Uint8Array<ArrayBuffer> | null;
}

/**
 * Splits a string like `splitMessage`, or with `by: "payload"` encodes it as a whole. Throws a TextError.
 *
 * @example
 * splitOrWhole(formats, "你好".repeat(50), { reference: 7, by: "payload" })[0]?.payload?.length; // → 200
 * splitOrWhole(formats, "你好".repeat(50), { reference: 7 }).length; // → 2
 */
export function splitOrWhole(table: TextFormats, text: string, options: PayloadOptions): PayloadPart[] {
  checkText("Message", text);
  checkObject("Options of a message", options);
  const { by = "header", ...others } = options;
  checkOption("by", by, ["header", "fields", "payload"]);
  if (by !== "payload") return splitMessage(table, text, { ...others, by }).map((part) => ({ ...part, payload: null }));
  const { formats = table } = options;
  const { format = chooseFormat(formats, text) } = options;
  const codec = textCodecOf(formats, format);
  const payload = contentOf(new Uint8Array(0), { octets: codec.encode(text), codec });
  return [{ content: new Uint8Array(0), payload, text, format, headerIndicator: 0, total: 1, number: 1 }];
}

/**
 * The content of a message, or the field that holds it instead if the content is empty.
 *
 * @example
 * contentOrPayload(new Uint8Array(0), Uint8Array.of(104, 105)); // → Uint8Array(2) [ 104, 105 ]
 * contentOrPayload(new Uint8Array(0), undefined); // → Uint8Array(0) []
 */
export function contentOrPayload(content: Uint8Array, payload: Uint8Array | undefined): Uint8Array {
  return payload !== undefined && content instanceof Uint8Array && content.length === 0 ? payload : content;
}
