import type { Documentation } from "../../model/index.js";
import type { DynamicMessage } from "../link/dynamic-message.js";
import type { OpenedLink } from "../link/dynamic-link.js";

/** Who sent a frame: the other side, or the simulator. */
export type Direction = "in" | "out";

/** A frame on a connection. */
export interface FrameEvent {
  readonly kind: "frame";
  readonly connection: number;
  readonly direction: Direction;
  readonly link: OpenedLink;
  readonly message: DynamicMessage;
  readonly frame: Uint8Array;
  readonly at: Date;
  /** The request that a response answers; null for a request, or if it is unknown. */
  readonly request: DynamicMessage | null;
}

/** Something that the other side does wrong, or that is worth a hint. */
export interface Finding extends Documentation {
  readonly kind: "finding";
  readonly severity: "error" | "warning";
  /** The rule: one of the flow, such as window-exceeded, or one of the schema, such as source-given. */
  readonly rule: string;
  readonly section: string | null;
  /** Wire name and sequence of the message; null if it is about the connection. */
  readonly subject: string | null;
  readonly connection: number;
  readonly at: Date;
}

/** What happens in a simulator. */
export type SimulatorEvent =
  | FrameEvent
  | Finding
  | { readonly kind: "opened"; readonly connection: number; readonly remote: string; readonly at: Date }
  | { readonly kind: "closed"; readonly connection: number; readonly at: Date }
  | {
      readonly kind: "octets";
      readonly connection: number;
      readonly direction: Direction;
      readonly octets: Uint8Array;
      readonly at: Date;
    }
  | ({ readonly kind: "note"; readonly connection: number | null; readonly at: Date } & Documentation);

/** Receives what happens. */
export type Observer = (event: SimulatorEvent) => void;
