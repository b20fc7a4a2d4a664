import type { FlowParameterPhrases, FlowPhrase } from "./flow-phrases.js";
import type { StorePhrase, StoreSubject } from "./store-phrases.js";
import type { NodeParameterPhrases, NodePhrase } from "./node-phrases.js";
import type { TextPhrase, TextSubject } from "./text-phrases.js";

/*
 * The phrases of errors. Each has an English text, which is also its code, and a Chinese one in `explain/chinese.ts`. Each %
 * in the text is the place of a parameter.
 */

/** A number of bytes. */
type SizePhrase = readonly ["1 byte"] | readonly ["% bytes", number | AnyOfPhrase];

/** One of several numbers. */
type AnyOfPhrase = number | readonly ["% or %", AnyOfPhrase, number];

/** The type of a value. */
type KindPhrase =
  | "undefined"
  | "null"
  | "an array"
  | "a Uint8Array"
  | "an object"
  | `a ${"string" | "number" | "bigint" | "boolean" | "symbol" | "function"}`;

/** A protocol that bytes look like. */
type PeerPhrase = readonly [
  | "an HTTP request"
  | "an HTTP response"
  | "the PROXY protocol, version 1"
  | "the PROXY protocol, version 2"
  | "SSH"
  | "AMQP"
  | "TLS"
  | "RDP",
];

/** What the first bytes of a stream look like. */
type BeginningPhrase =
  | readonly ["the bytes begin like %", PeerPhrase]
  | readonly ["the bytes begin with the text %", string]
  | readonly ["the bytes begin with %", string];

/** A layout that a frame fits. */
type ReadingPhrase =
  | readonly ["the layout of %", version: string]
  | readonly ["the widths of %", version: string]
  | readonly ["% as in %", field: string, version: string]
  | readonly ["% of %", field: string, SizePhrase]
  | readonly ["the message %", name: string];

/** A part of a date or time. */
type TimePhrase =
  | readonly ["a day of month %", number]
  | readonly [
      | "a year"
      | "a month"
      | "an hour"
      | "a minute"
      | "a second"
      | "years"
      | "months"
      | "days"
      | "seconds"
      | "tenths of a second"
      | "minutes ahead of UTC"
      | "quarter hours ahead of UTC",
    ];

type Whole = number | bigint;

/** The phrases with parameters: their English text, and the types of their parameters. */
interface ParameterPhrases extends FlowParameterPhrases, NodeParameterPhrases {
  /** A value as it is; the second one replaces it in Chinese. */
  readonly "%": readonly [value: string, zh?: string];
  readonly "% and %": readonly [ReadingPhrase, ReadingPhrase];
  readonly "% (%)": readonly [stated: number, BeginningPhrase];
  readonly "% (% left over)": readonly [size: number, left: SizePhrase];
  readonly "% as in %": readonly [field: string, version: string];
  readonly "% at index %": readonly [codePoint: string, index: number];
  readonly "% before the end of the stream": readonly [octets: number];
  readonly "% bytes": readonly [number | AnyOfPhrase];
  readonly "% bytes at offset %": readonly [size: number, offset: number];
  readonly "% bytes for each part, % reserved in the first and % in the last": readonly [number, number, number];
  readonly "% bytes for the length": readonly [number];
  readonly "% characters": readonly [number];
  readonly "% digits": readonly [number];
  readonly "% from % to %": readonly [TimePhrase, min: number, max: number];
  readonly "% from the decoder": readonly [number];
  readonly "% of %": readonly [field: string, SizePhrase];
  readonly "% or %": readonly [AnyOfPhrase, number];
  readonly "% pending; call each() or push() with an empty chunk first": readonly [frames: number];
  readonly "% to %": readonly [min: number, max: number];
  readonly "a NUL within %": readonly [SizePhrase];
  readonly "a bigint from 0 to 2 ** % - 1": readonly [bits: number];
  readonly "a character of %": readonly [coding: string];
  readonly "a day of month %": readonly [month: number];
  readonly "a format for %": readonly [coding: string];
  readonly "a value of type %": readonly [type: string];
  readonly "a length of %": readonly [number];
  readonly "a part number from 1 to %": readonly [total: number];
  readonly "all % bytes of the field": readonly [number];
  readonly "an element that ends by offset %": readonly [number];
  readonly "an integer from % to %": readonly [min: Whole, max: Whole];
  readonly "an integer from 0 to 2 ** % - 1": readonly [bits: number];
  readonly "an integer of % bytes": readonly [number];
  readonly "an object with the method %": readonly [name: string];
  readonly "at least % bytes of content": readonly [number];
  readonly "at most %": readonly [SizePhrase];
  readonly "at most % digits": readonly [number];
  readonly "at most % elements": readonly [number];
  readonly "at most % parts": readonly [number];
  readonly "exactly %": readonly [SizePhrase];
  readonly "none in %": readonly [SizePhrase];
  readonly "nothing after %": readonly [field: string];
  readonly "one of %": readonly [names: string];
  readonly "one of the forms %": readonly [names: string];
  readonly "one that ends at offset %": readonly [number];
  readonly "part % of %": readonly [number: number, total: number];
  readonly "rule % to hold (%)": readonly [id: string, readonly ["%", en: string, zh: string]];
  readonly "the bytes begin like %": readonly [PeerPhrase];
  readonly "the bytes begin with %": readonly [hex: string];
  readonly "the bytes begin with the text %": readonly [json: string];
  readonly "the fields %": readonly [names: string];
  readonly "the layout of %": readonly [version: string];
  readonly "the message %": readonly [name: string];
  readonly "the widths of %": readonly [version: string];
  // Subjects of text errors.
  readonly "Element of %": readonly [readonly [PlainPhrase]];
  readonly "Format %": readonly [number];
  readonly "Option %": readonly [name: string];
  readonly "Format (%)": readonly [readonly [KindPhrase]];
}

/** The phrases without parameters. */
type PlainPhrase =
  | KindPhrase
  | PeerPhrase[0]
  | Exclude<TimePhrase, readonly ["a day of month %", number]>[0]
  | WirePhrase
  | FlowPhrase
  | NodePhrase
  | FramePhrase
  | TextPhrase
  | TextSubject
  | StorePhrase
  | StoreSubject;

type WirePhrase =
  | '"0x" and 16 hexadecimal digits'
  | '"0x" and eight hexadecimal digits'
  | "1 byte"
  | "a Uint8Array or a string"
  | "a Uint8Array, a DataView over the same memory and a valid offset"
  | "a Uint8Array, a DataView over the same memory and a valid range"
  | "a change"
  | "a character above U+00FF"
  | "a message"
  | "a non-negative integer"
  | "a readable value"
  | "a string of characters up to U+00FF"
  | "a text"
  | "a violation"
  | "an object or null"
  | "an object with one key"
  | "an array of the layouts of protocols"
  | "an empty secret"
  | "an exception"
  | "an iterable of frames"
  | "an unknown field"
  | "an unknown key"
  | "at least 1 byte, or { value, allowEmpty: true } for a peer without a secret"
  | "characters from 0 to 9"
  | "characters from U+0001 to U+00FF"
  | "characters up to U+00FF, or a Uint8Array"
  | "no body"
  | "no field"
  | "nothing after it"
  | "nothing after the NUL"
  | "nothing"
  | "only one layout that fits"
  | "only zero bytes after the first NUL"
  | "other bytes"
  | "other characters"
  | "pairs of hexadecimal digits"
  | "something else"
  | "true"
  | "a frame with a body"
  | "only a header"
  | "the field"
  | "the layouts of a protocol"
  | "the wire name of a message"
  | "two decimal digits in each byte"
  | "values and memory that do not change during encoding";

type FramePhrase =
  | "a FrameSplitter"
  | "a Uint8Array with attached memory"
  | "a call after the handler returns"
  | "a call from inside the handler"
  | "a frame format such as frameLayout"
  | "a handler function"
  | "a stream or an array of chunks"
  | "all frames to be delivered"
  | "an interrupted call; bytes are lost, call reset() for a new stream"
  | "chunk and frame memory to stay attached"
  | "detached or shrunk memory; bytes are lost, call reset() for a new stream"
  | "every earlier call to complete";

/** Words of an error: a number or hexadecimal number, a phrase without parameters, or a phrase and its parameters. */
export type Phrase =
  | number
  | bigint
  | `0x${string}`
  | PlainPhrase
  | { [Text in keyof ParameterPhrases]: readonly [Text, ...ParameterPhrases[Text]] }[keyof ParameterPhrases]
  | readonly [PlainPhrase];

/** Kinds of phrases, for the functions that return one. */
export interface Phrases {
  /** The English text of any phrase. */
  readonly text: keyof ParameterPhrases | PlainPhrase;
  readonly plain: PlainPhrase;
  readonly size: SizePhrase;
  readonly anyOf: AnyOfPhrase;
  readonly kind: KindPhrase;
  readonly peer: PeerPhrase;
  readonly reading: ReadingPhrase;
  readonly beginning: BeginningPhrase;
  readonly time: TimePhrase;
}
