import type { Documentation } from "../../model/index.js";
import type { PublicName } from "./public-names.js";

/** The order of messages. */
export interface FlowReference {
  readonly section: string | null;
  readonly settings: readonly (Documentation & {
    readonly name: string;
    readonly unit: "seconds" | "count";
    readonly value: number;
    /** Whether the specification does not state it. */
    readonly own: boolean;
  })[];
  readonly links: readonly LinkReference[];
  /** Slugs of requests: the receiver of `of` reports its result later in `in`. */
  readonly reports: readonly { readonly of: string; readonly in: string }[];
  readonly source: string;
}

/** Two parties of which one connects to the other. */
export interface LinkReference extends PublicName {
  readonly name: string;
  readonly client: string;
  readonly server: string;
  readonly port: number | null;
  readonly isOneExchange: boolean;
  /** The link in a sentence. */
  readonly words: Documentation;
  readonly states: readonly StateReference[];
  /** What holds in addition to the states, in words. */
  readonly rules: readonly Documentation[];
}

/** A state of a link: slugs of the requests of each side, and what ends it in words. */
export interface StateReference extends Documentation {
  readonly name: string;
  readonly client: readonly string[];
  readonly server: readonly string[];
  readonly ends: readonly (Documentation & { readonly to: string })[];
}
