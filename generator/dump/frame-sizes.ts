/**
 * Returns the size of the frame that begins at an offset: 0 if its length is invalid, Infinity if there are too few bytes
 * to read the length.
 */
export type SizeAt = (octets: Uint8Array, at: number) => number;

/** How bytes divide into frames. */
export interface Division {
  /** The number of whole frames. */
  readonly frames: number;
  /** The offset after the last whole frame. */
  readonly end: number;
  /** `whole`: nothing follows; `begun`: the beginning of a frame follows; `invalid`: an invalid length follows. */
  readonly fit: "whole" | "begun" | "invalid";
}

/** Divides bytes into frames by their lengths. */
export function divide(sizeAt: SizeAt, octets: Uint8Array): Division {
  let [frames, end] = [0, 0];
  while (end < octets.length) {
    const size = sizeAt(octets, end);
    if (size === 0) return { frames, end, fit: "invalid" };
    if (size > octets.length - end) return { frames, end, fit: "begun" };
    frames++;
    end += size;
  }
  return { frames, end, fit: frames === 0 ? "begun" : "whole" };
}

/** Whether bytes are one or more whole frames. */
export function isWhole(sizeAt: SizeAt, octets: Uint8Array): boolean {
  return divide(sizeAt, octets).fit === "whole";
}
