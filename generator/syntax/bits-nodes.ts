/** Adjacent bits of an integer with a name: exactly one of `bit` and `bits`. */
export interface BitFieldNode {
  readonly name: string;
  readonly bit?: number;
  readonly bits?: string;
  readonly values?: readonly BitValueNode[];
  readonly legs?: readonly string[];
  readonly property?: string;
  readonly since?: string;
  readonly until?: string;
  readonly en: string;
  readonly zh: string;
}

/** A value of a bit field, or a range of values: exactly one of `value` and `range`. */
export interface BitValueNode {
  readonly value?: number;
  readonly range?: string;
  readonly name?: string;
  readonly legs?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly en: string;
  readonly zh: string;
}
