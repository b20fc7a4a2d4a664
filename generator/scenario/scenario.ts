import type { HandsetMessage, Range, SimulatedAccount, Step } from "../simulator/index.js";

/** A scenario: what a simulated gateway does. */
export interface Scenario {
  readonly seed: number | null;
  /** Null if the scenario names none. */
  readonly accounts: ReadonlyMap<string, SimulatedAccount> | null;
  readonly steps: readonly Step[];
  readonly actions: readonly ScenarioAction[];
  readonly expectations: readonly Expectation[];
}

/** What the gateway does by itself. */
export interface ScenarioAction {
  /** Milliseconds, and whether it happens again and again. */
  readonly after: Range;
  readonly repeats: boolean;
  readonly does:
    | { readonly kind: "message"; readonly message: HandsetMessage }
    | { readonly kind: "end" }
    | { readonly kind: "cut" }
    | { readonly kind: "stop-reading" | "reject-connections"; readonly milliseconds: Range };
}

/** A condition of the whole simulation. */
export type Expectation =
  | { readonly kind: "never"; readonly rule: string }
  /** The requests of a wire name are answered within milliseconds. */
  | { readonly kind: "answered"; readonly message: string; readonly within: number }
  | { readonly kind: "count"; readonly message: string; readonly min: number; readonly max: number };
