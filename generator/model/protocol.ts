import type { Digest } from "./digest.js";
import type { Field } from "./field.js";
import type { NamedType, Size } from "./named-type.js";
import type { Rule } from "./rule.js";
import type { TextBinding } from "./text-binding.js";
import type { Documentation, SpecReference } from "./documentation.js";

/** One version of a protocol, with every fact that emitters need. */
export interface Protocol extends Documentation {
  /** Module and folder: cmpp30. */
  readonly id: string;
  /** As people say it: CMPP 3.0. */
  readonly title: string;
  readonly version: string;
  /** The document that sections refer to; null where none is named. */
  readonly specification: string | null;
  readonly littleEndian: boolean;
  readonly header: Header;
  readonly maxOctets: number;
  readonly parties: readonly Party[];
  readonly operations: readonly Operation[];
  /** The messages of all operations, by their ids. */
  readonly messages: readonly Message[];
  /** The types that messages use, and those that nobody uses but are there for it. */
  readonly types: readonly NamedType[];
  readonly vectors: readonly Vector[];
  /** The schema's file that declares it. */
  readonly source: string;
}

/** Who speaks the protocol. */
export interface Party extends Documentation {
  readonly name: string;
}

/** What begins every frame. */
export interface Header {
  readonly fields: readonly HeaderField[];
  readonly octets: number;
  readonly length: HeaderField;
  readonly command: HeaderField;
  readonly sequence: HeaderField;
}

/** A field of the header. */
export interface HeaderField extends Field {
  readonly role: "length" | "command" | "sequence" | null;
}

/** A request and its response. */
export interface Operation {
  readonly request: Message;
  /** Null where the request has no response. */
  readonly response: Message | null;
}

/** One message. */
export interface Message extends Documentation {
  /** Wire name: CMPP_SUBMIT_RESP. */
  readonly name: string;
  /** Name in TypeScript: SubmitResp. */
  readonly typeName: string;
  /** File without its ending: submit-resp. */
  readonly fileName: string;
  readonly commandId: number;
  readonly section: string | null;
  /** Who sends it to whom. */
  readonly legs: readonly Leg[];
  readonly fields: readonly Field[];
  readonly rules: readonly Rule[];
  readonly digests: readonly Digest[];
  /** Which of its fields say a text; null where none do. */
  readonly text: TextBinding | null;
  /** Octets of the whole frame. */
  readonly size: FrameSize;
  /** The protocol that was imported, where the message is none of it; else null. */
  readonly addedTo: string | null;
  /** Whose sections it names: its own protocol's, or those of the one it was imported from. */
  readonly cited: SpecReference;
  /** Wire name of the request it answers; null for a request. */
  readonly answers: string | null;
  /** Wire name of the response; null where there is none. */
  readonly answeredBy: string | null;
  /** The schema's file that declares it. */
  readonly source: string;
}

/** How many octets a message takes as a whole frame. */
export interface FrameSize extends Size {
  /** The most that its counters can say, whatever the protocol's limit; Infinity where nothing counts. */
  readonly max: number;
}

/** A sender and a receiver. */
export interface Leg {
  readonly from: string;
  readonly to: string;
}

/** A frame whose octets come from an independent source. */
export interface Vector {
  readonly id: string;
  readonly message: string;
  readonly frame: string;
  readonly source: string;
  /** The frame as wire JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}
