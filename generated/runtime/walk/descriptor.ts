/** What something means, in both languages. */
export interface Texts {
  readonly en: string;
  readonly zh: string;
}

/** What a value of an enumeration means: one value, a range of integers, or all texts with one beginning. */
export type ValueDescriptor = Texts &
  (
    | { readonly value: number | string; readonly name: string }
    | { readonly first: number; readonly last: number }
    | { readonly prefix: string }
  );

/** What a field means. */
export interface FieldDescriptor extends Texts {
  /** Wire name. */
  readonly name: string;
  readonly property: string;
  /** The type that the specification prints. */
  readonly type: string;
  /** Octets and place, in words. */
  readonly octets: string;
  readonly section?: string;
  readonly reserved?: true;
  readonly secret?: true;
  readonly personal?: "number" | "content";
  /** Meanings of its values, where it is an enumeration. */
  readonly values?: readonly ValueDescriptor[];
}

/** What a message means. */
export interface MessageDescriptor extends Texts {
  /** Wire name. */
  readonly name: string;
  readonly section?: string;
  /** Sender and receiver: SP -> ISMG. */
  readonly legs: readonly string[];
  readonly fields: readonly FieldDescriptor[];
}

/** What a structure means. */
export interface StructureDescriptor extends Texts {
  readonly name: string;
  readonly fields: readonly FieldDescriptor[];
}

/** What a protocol, its parties, messages and structures mean. */
export interface ProtocolDescriptor extends Texts {
  readonly protocol: string;
  readonly title: string;
  readonly specification?: string;
  readonly parties: readonly ({ readonly name: string } & Texts)[];
  readonly header: readonly FieldDescriptor[];
  readonly messages: readonly MessageDescriptor[];
  readonly structures: readonly StructureDescriptor[];
}
