import type { Subject } from "./subject.js";

/** The contests. `shapes` and those of growth are printed separately: they compare smswire with itself. */
export type Operation =
  | "decode"
  | "encode"
  | "encodeInto"
  | "view"
  | "patch"
  | "split"
  | "tolerant"
  | "shapes"
  | "decode growth"
  | "encode growth"
  | `${"sgip" | "smgp"} decode`
  | `smpp ${"decode" | "encodeInto"}, ${number} TLVs`;

/** A contestant, which does the work of a contest in one way. */
export interface Contestant {
  readonly name: string;
  /** Does the work once, for the message or frame with that index. The result is kept, so that no work is optimized away. */
  readonly run: (index: number) => unknown;
  /** Throws if the work is not correct. */
  readonly check: (index: number) => void;
}

/** One piece of work, and all its contestants. */
export interface Contest {
  readonly operation: Operation;
  readonly ours: Contestant;
  /** The same work in hand-optimized code; null if it does not exist. */
  readonly limit: Contestant | null;
  readonly others: readonly Contestant[];
}

/** The functions of a peer. A peer that cannot write into memory of the caller is measured with its own function. */
export interface Peer {
  readonly decode?: readonly Contestant[];
  readonly encode?: readonly Contestant[];
  readonly encodeInto?: readonly Contestant[];
}

/** The exports of a peer's module. */
export interface PeerModule {
  readonly peer: (subject: Subject) => Peer | Promise<Peer>;
}
