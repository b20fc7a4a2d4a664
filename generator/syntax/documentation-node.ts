/** One value, or one per version. */
export type PerVersion<Value> = Value | Readonly<Record<string, Value>>;

/** Documentation in both languages; a missing one is inherited. */
export interface DocumentationNode {
  readonly en?: string;
  readonly zh?: string;
  readonly section?: PerVersion<string>;
}
