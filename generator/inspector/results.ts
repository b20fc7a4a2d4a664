import type { Bilingual } from "../diagnostics/index.js";
import type { ReportRow } from "../report/index.js";
import type { RowKind } from "./frame-store.js";

/** How sound a frame is: without errors, with broken rules that are warnings, or with an error. */
export type Soundness = "sound" | "warning" | "error";

/** A row of the list, as plain data. */
export interface ListRow {
  readonly index: number;
  readonly kind: RowKind;
  /** The wire name of the message; null if it is unknown, or no frame. */
  readonly message: string | null;
  /** The sequence as text; empty without one. */
  readonly sequence: string;
  readonly size: number;
  /** The time in UTC; null if it is unknown. */
  readonly time: string | null;
  /** The number of the packet, or of the first line. */
  readonly place: number;
  readonly source: string;
  readonly destination: string;
  readonly soundness: Soundness;
  readonly isResponse: boolean;
  /** The index of the response or request; null without one. */
  readonly partner: number | null;
  /** Milliseconds from the request to this response; null if it is no response, or without times. */
  readonly after: number | null;
}

/** A broken rule in words. */
export interface FindingText {
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly section: string | null;
  /** The wire names of its fields. */
  readonly fields: readonly string[];
  readonly text: Bilingual;
}

/** The text of a message. */
export interface ShownText {
  /** Null if it cannot be read, or is masked. */
  readonly text: string | null;
  readonly coding: string | null;
  /** The number of this part and of all parts; null if the message has one part. */
  readonly part: { readonly number: number; readonly total: number } | null;
}

/** A frame in all its details, as plain data. */
export interface FrameDetail {
  readonly index: number;
  readonly kind: RowKind;
  readonly protocol: string;
  readonly title: string;
  readonly message: string | null;
  readonly commandId: string | null;
  readonly documentation: string | null;
  readonly octets: Uint8Array;
  readonly rows: readonly ReportRow[];
  readonly error: string | null;
  readonly guess: string | null;
  readonly findings: readonly FindingText[];
  readonly text: ShownText | null;
  readonly partner: number | null;
  readonly isMasked: boolean;
  readonly canEdit: boolean;
  readonly isChanged: boolean;
}

/** A protocol that can be chosen. */
export interface ProtocolChoice {
  readonly id: string;
  readonly title: string;
}

/** What is known of the input. */
export interface Overview {
  readonly frames: number;
  readonly isCapture: boolean;
  /** The protocol of pasted bytes; null for captures, whose connections have protocols of their own. */
  readonly protocol: ProtocolChoice | null;
  readonly notes: readonly Bilingual[];
  readonly problems: readonly Bilingual[];
  readonly isDone: boolean;
}

/** How far a file was read. */
export interface Progress extends Overview {
  readonly read: number;
  readonly total: number;
}

/** What a frame is copied as. */
export type CopyKind = "hex" | "json" | "typescript" | "vector";
