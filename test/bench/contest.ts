import type { Subject } from "./subject.js";

/** What is measured. The last three are printed alone: they compare smswire with itself. */
export type Operation =
  "decode" | "encode" | "encodeInto" | "view" | "patch" | "split" | "shapes" | "decode growth" | "encode growth";

/** Someone who does the work of a contest in one way. */
export interface Contestant {
  readonly name: string;
  /** Does the work once, for the message or frame of that index. What it returns is kept, so that nothing is left out. */
  readonly run: (index: number) => unknown;
  /** Throws where the work is not done rightly. */
  readonly check: (index: number) => void;
}

/** One piece of work, and all who do it. */
export interface Contest {
  readonly operation: Operation;
  readonly ours: Contestant;
  /** The same work written by hand, as fast as anyone knew how; null where there is none. */
  readonly limit: Contestant | null;
  readonly others: readonly Contestant[];
}

/** What a peer can do. Who cannot write into memory of the caller is compared as it is. */
export interface Peer {
  readonly decode?: readonly Contestant[];
  readonly encode?: readonly Contestant[];
  readonly encodeInto?: readonly Contestant[];
}

/** What the module of a peer exports. */
export interface PeerModule {
  readonly peer: (subject: Subject) => Peer | Promise<Peer>;
}
