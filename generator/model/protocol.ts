import type { Digest } from "./digest.js";
import type { Field } from "./field.js";
import type { Flow } from "./flow.js";
import type { NamedType, Size } from "./named-type.js";
import type { Presence, Rule } from "./rule.js";
import type { TextBinding } from "./text-binding.js";
import type { Documentation, SpecReference } from "./documentation.js";

/** One version of a protocol, with all facts that emitters need. */
export interface Protocol extends Documentation {
  /** The module and folder: cmpp30. */
  readonly id: string;
  /** As it is displayed: CMPP 3.0. */
  readonly title: string;
  readonly version: string;
  /** The document that sections refer to; null if the schema does not name it. */
  readonly specification: string | null;
  readonly littleEndian: boolean;
  readonly header: Header;
  readonly maxOctets: number;
  readonly parties: readonly Party[];
  readonly operations: readonly Operation[];
  /** The messages of all operations, sorted by id. */
  readonly messages: readonly Message[];
  /** The types that messages use, and unused types that belong to the version. */
  readonly types: readonly NamedType[];
  readonly vectors: readonly Vector[];
  /** The order of the messages; null if the schema states none. */
  readonly flow: Flow | null;
  /** The file of the schema that declares it. */
  readonly source: string;
}

/** A party that sends and receives messages of the protocol. */
export interface Party extends Documentation {
  readonly name: string;
}

/** The beginning of every frame. */
export interface Header {
  readonly fields: readonly HeaderField[];
  readonly octets: number;
  readonly length: HeaderField;
  readonly command: HeaderField;
  readonly sequence: HeaderField;
  /** The fields that are properties of every message, in wire order: the sequence and the status. */
  readonly carried: readonly HeaderField[];
}

/** A field of the header. */
export interface HeaderField extends Field {
  readonly role: "length" | "command" | "sequence" | "status" | null;
}

/** A request and its response. */
export interface Operation {
  readonly request: Message;
  /** Null if the request has no response. */
  readonly response: Message | null;
}

/** One message. */
export interface Message extends Documentation {
  /** The wire name: CMPP_SUBMIT_RESP. */
  readonly name: string;
  /** The name in TypeScript: SubmitResp. */
  readonly typeName: string;
  /** The file name without its ending: submit-resp. */
  readonly fileName: string;
  readonly commandId: number;
  /** Other commands under which peers send it; only tolerant reading accepts them. */
  readonly otherCommands: readonly number[];
  readonly section: string | null;
  /** Its senders and receivers. */
  readonly legs: readonly Leg[];
  readonly fields: readonly Field[];
  /** Whether its frame may end after the header. */
  readonly isBodyOptional: boolean;
  /** When the specification expects an optional body; null if the schema does not state it. */
  readonly presence: Presence | null;
  readonly rules: readonly Rule[];
  readonly digests: readonly Digest[];
  /** The fields that describe its text; null if it has no text. */
  readonly text: TextBinding | null;
  /** The size of the whole frame, with its body. */
  readonly size: FrameSize;
  /** The imported protocol, if the message is not part of it; otherwise null. */
  readonly addedTo: string | null;
  /** The specification of its sections: that of its own protocol or of the imported one. */
  readonly cited: SpecReference;
  /** The wire name of the request that it answers; null for a request. */
  readonly answers: string | null;
  /** Whether it answers any request by its sequence, without being the response to one. */
  readonly answersAny: boolean;
  /** The wire name of the response; null if none exists. */
  readonly answeredBy: string | null;
  /** The file of the schema that declares it. */
  readonly source: string;
}

/** The size of a message as a whole frame. */
export interface FrameSize extends Size {
  /** The maximum that its counters allow, ignoring the protocol's limit; Infinity without counters. */
  readonly max: number;
}

/** A sender and a receiver. */
export interface Leg {
  readonly from: string;
  readonly to: string;
}

/** A frame from an independent source. */
export interface Vector {
  readonly id: string;
  readonly message: string;
  readonly frame: string;
  readonly source: string;
  /** The frame as wire JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}
