import type { VectorTree } from "../../syntax/index.js";
import {
  frameSize,
  staticSize,
  type MessageSymbol,
  type TypeRef,
  type TypeSymbol,
  type BoundProtocol,
} from "../../bind/index.js";

/** A message, and vectors whose frames do not have the size of its fields. */
export interface SizeMismatch {
  readonly message: MessageSymbol;
  readonly vectors: readonly VectorTree[];
}

/** A type, the width that it probably has, and the messages that match with that width. */
export interface WrongWidth {
  readonly type: TypeSymbol;
  readonly octets: number;
  readonly mismatches: readonly SizeMismatch[];
}

/**
 * Infers one type whose width explains most mismatches. Returns null unless one type explains more of them than any
 * other, and at least two.
 */
export function inferWrongWidth(protocol: BoundProtocol, mismatches: readonly SizeMismatch[]): WrongWidth | null {
  if (mismatches.length < 2) return null;
  const types = [...protocol.types.values()].filter(({ octets }) => octets !== undefined);
  const found = types.flatMap((type) => explainedBy(protocol, type, mismatches));
  const most = Math.max(0, ...found.map((each) => each.mismatches.length));
  // If two types explain the same number of messages, either may be wrong.
  const [only = null, another] = found.filter((each) => each.mismatches.length === most);
  return most < 2 || another !== undefined ? null : only;
}

/**
 * Differences from the declared width that are tried as well: if a counter is after the type, sizes do not give the
 * width.
 */
const NEAR = [-3, -2, -1, 1, 2, 3];

/** Returns widths that a type may have, each with the messages that would match. */
function explainedBy(protocol: BoundProtocol, type: TypeSymbol, mismatches: readonly SizeMismatch[]): WrongWidth[] {
  const sizeWith = sizesWith(protocol, type);
  const stated = Number(type.octets?.value);
  const near = NEAR.map((more) => stated + more).filter((width) => width > 0);
  const widths = new Set([...mismatches.flatMap((mismatch) => wantedWidth(mismatch, sizeWith) ?? []), ...near]);
  return [...widths].map((octets) => {
    return { type, octets, mismatches: mismatches.filter((mismatch) => fitsWith(mismatch, octets, sizeWith)) };
  });
}

/** Computes the size of a frame of a message with another width of a type; null if counters do not determine it. */
type SizeWith = (message: MessageSymbol, frame: string, width: number) => number | null;

function sizesWith(protocol: BoundProtocol, type: TypeSymbol): SizeWith {
  const stated = type.octets?.value;
  return (message, frame, width) => {
    // A field with its own octets keeps them.
    const widthOf = (typed: TypeRef) => (typed.type === type && typed.octets === stated ? width : staticSize(typed));
    return frameSize(protocol, message.fields, frame, widthOf);
  };
}

function fitsWith({ message, vectors }: SizeMismatch, width: number, sizeWith: SizeWith): boolean {
  return vectors.every(({ node: { frame } }) => sizeWith(message, frame, width) === frame.length / 2);
}

/**
 * Computes the width with which the first frame would match. The size grows linearly with the width, so two sizes
 * determine it.
 * If a counter is after the type, this fails, and `fitsWith` rejects the width.
 */
function wantedWidth({ message, vectors }: SizeMismatch, sizeWith: SizeWith): number | null {
  const frame = vectors[0]?.node.frame ?? "";
  const sizeAtZero = sizeWith(message, frame, 0);
  const sizeAtOne = sizeWith(message, frame, 1);
  if (sizeAtZero === null || sizeAtOne === null) return null;
  // Without the type in the message, this divides by zero.
  const wanted = (frame.length / 2 - sizeAtZero) / (sizeAtOne - sizeAtZero);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : null;
}
