/** Which fields of a message belong to its text; properties, null where the message has none. */
export interface TextBinding {
  /** The octets. */
  readonly content: string;
  /** How they are meant. */
  readonly coding: string;
  /** Name of the enumeration that says so, in the schema. */
  readonly codingType: string;
  /** Whether they begin with a user data header. */
  readonly headerIndicator: string | null;
  /** Into how many messages the text falls, and which of them this is. */
  readonly total: string | null;
  readonly number: string | null;
  /** Sender, receiver and identifier of the message. */
  readonly from: string | null;
  readonly to: string | null;
  readonly identifier: string | null;
}

/** How octets of a content are meant. */
export type TextCoding = "ascii" | "ucs2" | "gb18030" | "binary" | "sim";
