import type { Field } from "./field.js";
import type { Rule } from "./rule.js";
import type { TextCoding } from "./text-binding.js";
import type { Documentation, SpecReference } from "./documentation.js";
import type { IntegerType, OctetStringType } from "./wire-type.js";

/** A type of the schema that becomes a module of its own. */
export type NamedType = Enumeration | Packed | Structure | Choice;

interface Named extends Documentation {
  /** Name in the schema. */
  readonly name: string;
  /** Name in TypeScript: MsgFmt. */
  readonly typeName: string;
  /** File without its ending: msg-fmt. */
  readonly fileName: string;
  /** File of the schema, for the head of the generated one. */
  readonly source: string;
}

/** Values with meanings. Other values are allowed. */
export interface Enumeration extends Named {
  readonly kind: "enumeration";
  readonly of: "integer" | "text";
  /** The most octets of a content, where its values are codings; null where they are not. */
  readonly contentOctets: number | null;
  readonly values: readonly EnumerationValue[];
}

/** One value of an enumeration, or a family of values. */
export type EnumerationValue = Documentation &
  (
    | {
        readonly kind: "value";
        readonly value: number | string;
        readonly name: string;
        /** How a content is meant where this is its format; null where the value is no format. */
        readonly coding: TextCoding | null;
        /** The most octets of such a content without a header, where they are not those of the enumeration. */
        readonly contentOctets: number | null;
      }
    | { readonly kind: "range"; readonly first: number; readonly last: number }
    | { readonly kind: "prefix"; readonly prefix: string }
  );

/** An integer made of several parts. */
export interface Packed extends Named {
  readonly kind: "packed";
  readonly wire: IntegerType;
  readonly parts: readonly Part[];
  /** Digits of the text form; null where there is none. */
  readonly digits: number | null;
}

/** A part of a packed integer. */
export interface Part extends Documentation {
  readonly name: string;
  readonly property: string;
  readonly bits: number;
  /** Bits to the right of it. */
  readonly shift: number;
  readonly digits: number | null;
  /** The least and the greatest value that it may be given. */
  readonly min: number;
  readonly max: number;
}

/** Fields that belong together. */
export interface Structure extends Named {
  readonly kind: "structure";
  readonly section: string | null;
  /** Whose section that is. */
  readonly cited: SpecReference;
  readonly fields: readonly Field[];
  readonly rules: readonly Rule[];
  readonly size: Size;
}

/** Structures told apart by their octets. */
export interface Choice extends Named {
  readonly kind: "choice";
  readonly structures: readonly Structure[];
}

/** How many octets fields take together. */
export interface Size {
  /** The fewest; with `isFixed` also the most. */
  readonly min: number;
  readonly isFixed: boolean;
}

/** The wire types that enumerations can have. */
export type EnumerationWire = IntegerType | OctetStringType;
