import type { VectorTree } from "../../syntax/index.js";
import {
  frameSize,
  staticSize,
  type MessageSymbol,
  type TypeRef,
  type TypeSymbol,
  type BoundProtocol,
} from "../../bind/index.js";

/** A message and vectors whose frames have other octets than its fields. */
export interface SizeMismatch {
  readonly message: MessageSymbol;
  readonly vectors: readonly VectorTree[];
}

/** A type with other octets than it should have, and the messages that would fit if it had those. */
export interface WrongWidth {
  readonly type: TypeSymbol;
  readonly octets: number;
  readonly misfits: readonly SizeMismatch[];
}

/** The one type whose octets explain most of what does not fit, where that is more than one message; else null. */
export function inferWrongWidth(protocol: BoundProtocol, misfits: readonly SizeMismatch[]): WrongWidth | null {
  if (misfits.length < 2) return null;
  const types = [...protocol.types.values()].filter(({ octets }) => octets !== undefined);
  const found = types.flatMap((type) => explainedBy(protocol, type, misfits));
  const most = Math.max(0, ...found.map((each) => each.misfits.length));
  // Of two that explain as many messages, either may be wrong.
  const [only = null, another] = found.filter((each) => each.misfits.length === most);
  return most < 2 || another !== undefined ? null : only;
}

/** Widths near the stated one are tried as well: where a counter is after the type, sizes do not tell its width. */
const NEAR = [-3, -2, -1, 1, 2, 3];

/** The widths that a type may be meant to have, each with the messages that would fit. */
function explainedBy(protocol: BoundProtocol, type: TypeSymbol, misfits: readonly SizeMismatch[]): WrongWidth[] {
  const sizeWith = sizesWith(protocol, type);
  const stated = Number(type.octets?.value);
  const near = NEAR.map((more) => stated + more).filter((width) => width > 0);
  const widths = new Set([...misfits.flatMap((misfit) => wantedWidth(misfit, sizeWith) ?? []), ...near]);
  return [...widths].map((octets) => {
    return { type, octets, misfits: misfits.filter((misfit) => fitsWith(misfit, octets, sizeWith)) };
  });
}

/** The size of a frame of a message if a type had another width; null where counting does not tell. */
type SizeWith = (message: MessageSymbol, frame: string, width: number) => number | null;

function sizesWith(protocol: BoundProtocol, type: TypeSymbol): SizeWith {
  const stated = type.octets?.value;
  return (message, frame, width) => {
    // A field that says its own octets keeps them.
    const widthOf = (typed: TypeRef) => (typed.type === type && typed.octets === stated ? width : staticSize(typed));
    return frameSize(protocol, message.fields, frame, widthOf);
  };
}

function fitsWith({ message, vectors }: SizeMismatch, width: number, sizeWith: SizeWith): boolean {
  return vectors.every(({ node: { frame } }) => sizeWith(message, frame, width) === frame.length / 2);
}

/**
 * The width with which the first frame would fit: its size grows by the same for each octet of the type, so that two sizes
 * tell all others. If a counter is after the type, they do not: `fitsWith` rejects such a width.
 */
function wantedWidth({ message, vectors }: SizeMismatch, sizeWith: SizeWith): number | null {
  const frame = vectors[0]?.node.frame ?? "";
  const sizeAtZero = sizeWith(message, frame, 0);
  const sizeAtOne = sizeWith(message, frame, 1);
  if (sizeAtZero === null || sizeAtOne === null || sizeAtOne === sizeAtZero) return null;
  const wanted = (frame.length / 2 - sizeAtZero) / (sizeAtOne - sizeAtZero);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : null;
}
