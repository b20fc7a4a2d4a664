/** A `.ksy` file, as far as it is exported. Keys are those of Kaitai Struct. */
export interface TypeSpec {
  readonly "-orig-id"?: string;
  readonly doc?: string;
  readonly seq: readonly Attribute[];
  readonly instances?: Readonly<Record<string, Instance>>;
}

/** An attribute of a sequence. */
export interface Attribute extends Wire {
  readonly id: string;
  readonly "-orig-id"?: string;
  readonly if?: string;
  readonly doc?: string;
}

/** How an attribute is read. */
export interface Wire {
  readonly type?: string | SwitchSpec;
  readonly enum?: string;
  readonly size?: number | string;
  readonly "size-eos"?: true;
  readonly terminator?: 0;
  readonly encoding?: string;
  readonly repeat?: "expr" | "eos";
  readonly "repeat-expr"?: string | number;
  readonly valid?: ValidSpec;
}

/** A type that another attribute selects. */
export interface SwitchSpec {
  readonly "switch-on": string;
  readonly cases: Readonly<Record<string, string>>;
}

/** The values that are allowed. */
export type ValidSpec = { readonly expr: string } | { readonly min: number; readonly max: number };

/** A value that is computed. */
export interface Instance {
  readonly "-orig-id"?: string;
  readonly value: string;
  readonly enum?: string;
  readonly doc?: string;
}

/** The values of an enumeration. */
export type EnumSpec = Readonly<
  Record<string, { readonly id: string; readonly "-orig-id": string; readonly doc?: string }>
>;
