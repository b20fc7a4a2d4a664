import type { BitRange, Documentation, Expression } from "../../model/index.js";
import type { FieldReference } from "./field-reference-types.js";
import type { FlowReference } from "./flow-reference-types.js";
import type { PublicName } from "./public-names.js";

/*
 * The reference of a protocol: everything that documentation shows, as one value that `JSON.stringify` can write. Named types
 * and messages are referred to by their slugs, which are unique in the protocol; fields by their wire names.
 *
 * `slug` and `abbr` are public names: pages, anchors, filters and identifiers are made of them. They depend only on the names
 * of the schema, so they stay the same when other parts of a schema change.
 */

/** One version of a protocol. */
export interface ProtocolReference extends PublicName, Documentation {
  /** As in the schema: cmpp30. */
  readonly id: string;
  /** As it is displayed: CMPP 3.0. */
  readonly title: string;
  /** The title without the version: CMPP. */
  readonly family: string;
  readonly version: string;
  readonly specification: string | null;
  readonly littleEndian: boolean;
  /** The maximum size of a frame. */
  readonly maxOctets: number;
  readonly parties: readonly (Documentation & { readonly name: string })[];
  readonly header: { readonly octets: number; readonly fields: readonly FieldReference[] };
  readonly operations: readonly OperationReference[];
  /** Sorted by command id. */
  readonly messages: readonly MessageReference[];
  readonly types: readonly TypeReference[];
  /** Null if the schema states no order of messages. */
  readonly flow: FlowReference | null;
  /** Frames of independent origin: the vectors of the schema. */
  readonly examples: readonly ExampleReference[];
  /** The file of the schema. */
  readonly source: string;
}

/** A request and its response: slugs of messages. */
export interface OperationReference extends PublicName {
  readonly request: string;
  readonly response: string | null;
  readonly legs: readonly LegReference[];
}

/** A sender and a receiver of a request. */
export interface LegReference {
  readonly from: string;
  readonly to: string;
}

/** A message. */
export interface MessageReference extends PublicName, Documentation {
  /** The wire name: CMPP_SUBMIT_RESP. */
  readonly name: string;
  /** The name in TypeScript: SubmitResp. */
  readonly typeName: string;
  readonly commandId: number;
  /** The command id as in specifications: 0x80000004. */
  readonly id: string;
  /** Other ids under which peers send it. */
  readonly otherIds: readonly string[];
  readonly section: string | null;
  /** The title of the specification of its sections. */
  readonly specification: string;
  /** The protocol that it was added to; null if it is part of the protocol itself. */
  readonly addedTo: string | null;
  readonly legs: readonly LegReference[];
  /** The slug of the request that it answers, or of its response. */
  readonly answers: string | null;
  readonly answeredBy: string | null;
  /** Whether it answers any request by its sequence. */
  readonly answersAny: boolean;
  /** The size of the whole frame; `max` already respects the maximum of the protocol. */
  readonly size: SizeReference;
  /** Whether a frame may end after the header, and when the specification expects the body. */
  readonly isBodyOptional: boolean;
  readonly presence: PresenceReference | null;
  /** The fields of the body; their numbers continue those of the header. */
  readonly fields: readonly FieldReference[];
  readonly rules: readonly RuleReference[];
  readonly digests: readonly DigestReference[];
  /** Who may send it in which state. Responses have none. */
  readonly states: readonly SendableReference[];
  readonly source: string;
}

/** A size in octets; `max` is null if it is not limited. */
export interface SizeReference {
  readonly min: number;
  readonly max: number | null;
}

/** When an optional body is present. */
export interface PresenceReference extends Documentation {
  /** As the schema states it: Command_Status == 0. */
  readonly text: string;
  /** The same condition as a tree, for code. It names properties. */
  readonly condition: Expression;
}

/** A restriction on values. */
export interface RuleReference extends PublicName, Documentation {
  readonly id: string;
  readonly severity: "error" | "warning";
  /** The wire names of its fields. */
  readonly fields: readonly string[];
  readonly section: string | null;
  /** Its conditions as the schema states them; `when` is null if it always applies. */
  readonly when: string | null;
  readonly require: string;
}

/** A field that holds a hash, and the parts that are hashed, such as `9 zeros`. */
export interface DigestReference {
  readonly field: string;
  readonly algorithm: string;
  readonly parts: readonly Documentation[];
}

/** A state in which a side of a link may send a message. */
export interface SendableReference {
  /** The slug of the link. */
  readonly link: string;
  readonly party: string;
  readonly side: "client" | "server";
  readonly state: string;
}

/** What every named type has. */
export interface NamedTypeReference extends PublicName, Documentation {
  /** The name in the schema. */
  readonly name: string;
  readonly typeName: string;
  /** The fields of this type: slug of a message or type, or null for the header, and the wire name. */
  readonly usedBy: readonly { readonly owner: string | null; readonly field: string }[];
  readonly source: string;
}

/** A type of the schema. */
export type TypeReference = NamedTypeReference &
  (
    | {
        readonly kind: "enumeration";
        readonly of: "integer" | "string";
        readonly values: readonly ValueOfEnumeration[];
      }
    | {
        readonly kind: "packed";
        readonly octets: number;
        readonly digits: number | null;
        readonly parts: readonly PartReference[];
      }
    | { readonly kind: "digits"; readonly octets: number; readonly parts: readonly PartReference[] }
    | { readonly kind: "bits"; readonly octets: number; readonly bits: readonly BitsReference[] }
    | {
        readonly kind: "structure";
        readonly section: string | null;
        readonly size: SizeReference;
        readonly fields: readonly FieldReference[];
        readonly rules: readonly RuleReference[];
      }
    /** Structures that differ in size: slugs. */
    | { readonly kind: "choice"; readonly structures: readonly string[] }
    | {
        readonly kind: "union";
        readonly section: string | null;
        readonly size: SizeReference;
        readonly tag: FieldReference;
        readonly cases: readonly { readonly values: readonly (number | string)[]; readonly structure: string }[];
      }
    | {
        readonly kind: "tlvs";
        readonly section: string | null;
        readonly tagOctets: number;
        readonly lengthOctets: number;
        readonly parameters: readonly TlvReference[];
      }
  );

/** A value of an enumeration or of bits, or a family of values. `legs` is empty if it has this meaning on all of them. */
export type ValueOfEnumeration = Documentation & { readonly legs: readonly string[] } & (
    | { readonly kind: "value"; readonly value: number | string; readonly name: string; readonly abbr: string }
    | { readonly kind: "range"; readonly first: number; readonly last: number }
    | { readonly kind: "prefix"; readonly prefix: string }
  );

/** Some bits of an integer, or digits of a string. */
export interface PartReference extends PublicName, Documentation {
  readonly name: string;
  readonly property: string;
  /** The number of bits; a digit has 4. */
  readonly bits: number;
  readonly digits: number | null;
}

/** Adjacent named bits, counted from the lowest. */
export interface BitsReference extends PublicName, Documentation, BitRange {
  readonly name: string;
  readonly property: string;
  readonly isFlag: boolean;
  readonly legs: readonly string[];
  readonly values: readonly ValueOfEnumeration[];
}

/** An optional parameter. Its offset counts from the beginning of its value. */
export interface TlvReference extends FieldReference {
  readonly tag: number;
  /** The tag as in specifications: 0x0427. */
  readonly id: string;
  readonly several: boolean;
  readonly required: boolean;
}

/** A frame of independent origin. */
export interface ExampleReference extends PublicName {
  readonly id: string;
  /** The slug of its message. */
  readonly message: string;
  /** The whole frame in hexadecimal. */
  readonly frame: string;
  /** Where it comes from. */
  readonly source: string;
  /** The frame as wire JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}
