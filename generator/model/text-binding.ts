import type { BitField } from "./bits.js";

/**
 * The fields of a message that describe its text: properties, or null if the message has no such field. Those of a TLV are
 * paths: tlvs.messagePayload.
 */
export interface TextBinding {
  /** The octets of the text. */
  readonly content: string;
  /** The coding. */
  readonly coding: string;
  /** The name of the coding's enumeration in the schema. */
  readonly codingType: string;
  /** Whether the octets begin with a user data header. */
  readonly headerIndicator: string | null;
  /** The bit of that field which states it; null if the whole field does. */
  readonly headerBit: BitField | null;
  /** The number of parts of the text, and the number of this part. */
  readonly total: string | null;
  readonly number: string | null;
  /** The fields that hold the place of a part where its content has no header. */
  readonly parts: PlaceOfPart | null;
  /** The TLV that holds the text where the octets are empty. */
  readonly instead: string | null;
  /** The sender and receiver of the message. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the receiver is a list of strings. */
  readonly hasSeveralReceivers: boolean;
  /** The identifier of the message: a field, or sequenceId for the sequence of the header. */
  readonly identifier: string | null;
}

/** The fields with the place of a part: its reference, the number of parts, and the number of this part. */
export interface PlaceOfPart {
  readonly reference: string;
  readonly total: string;
  readonly number: string;
}

/** How the octets of a text are encoded. */
export type TextCoding =
  "ascii" | "ucs2" | "gb18030" | "gsm7" | "gsm7-packed" | "latin1" | "iso-8859-5" | "iso-8859-8" | "binary" | "sim";
