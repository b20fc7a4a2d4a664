import type { Bilingual } from "../diagnostics/index.js";

/** The notations of bytes that `decode` reads, by the names that `--from` takes. */
export const NOTATIONS = [
  "hex",
  "xxd",
  "hexdump",
  "od",
  "tcpdump",
  "wireshark",
  "netty",
  "c-array",
  "java",
  "go",
  "python",
  "javascript",
  "decimal",
  "escapes",
  "base64",
] as const;

/** The name of a notation. */
export type Notation = (typeof NOTATIONS)[number];

/** What the reader found in the input. */
export type Item = PlainLine | FoundBytes | Problem;

/** A line that is hexadecimal digits only, or in no notation: both are described as they are. */
export interface PlainLine {
  readonly kind: "line";
  readonly line: number;
  readonly text: string;
}

/** Bytes in a notation: one frame, several, or a broken one. */
export interface FoundBytes {
  readonly kind: "bytes";
  /** The number of the first line. */
  readonly line: number;
  readonly notation: Notation;
  readonly octets: Uint8Array;
  /** Another reading that gives other bytes, which are no frames. */
  readonly instead?: Reading;
}

/** A reading of ambiguous input: a notation, or words in a byte order. */
export type Reading = Notation | "little-endian words" | "big-endian words";

/** An error in a notation that was recognized. */
export interface Problem {
  readonly kind: "problem";
  readonly line: number;
  readonly text: Bilingual;
}
