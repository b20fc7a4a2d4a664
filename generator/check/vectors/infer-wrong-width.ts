import { type VectorTree, valueIn } from "../../syntax/index.js";
import {
  frameSize,
  type OctetsOf,
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
  const types = [...protocol.types.values()].filter(({ node }) => node.octets !== undefined);
  const found = types.flatMap((type) => explainedBy(protocol, type, misfits));
  const most = Math.max(0, ...found.map((each) => each.misfits.length));
  // Of two that explain as much, nobody knows which it is.
  const [only = null, another] = found.filter((each) => each.misfits.length === most);
  return most < 2 || another !== undefined ? null : only;
}

/** The octets that messages want a type to have, each with the messages that would fit. */
function explainedBy(protocol: BoundProtocol, type: TypeSymbol, misfits: readonly SizeMismatch[]): WrongWidth[] {
  const width = Number(valueIn(type.node.octets, protocol.version));
  const near = [-3, -2, -1, 1, 2, 3].map((more) => width + more).filter((octets) => octets > 0);
  const widths = new Set([...misfits.flatMap((misfit) => wantedWidth(protocol, type, misfit) ?? []), ...near]);
  return [...widths].map((octets) => {
    return { type, octets, misfits: misfits.filter((misfit) => fitsWith(protocol, type, octets, misfit)) };
  });
}

function fitsWith(
  protocol: BoundProtocol,
  type: TypeSymbol,
  octets: number,
  { message, vectors }: SizeMismatch,
): boolean {
  const octetsOf = withWidth(protocol, type, octets);
  return vectors.every(
    ({ node: { frame } }) => frameSize(protocol, message.fields, frame, octetsOf) === frame.length / 2,
  );
}

/** What is missing, shared among the fields that have the type: right where no counter stands behind them. */
function wantedWidth(protocol: BoundProtocol, type: TypeSymbol, { message, vectors }: SizeMismatch): number | null {
  const [{ node: { frame } } = { node: { frame: "" } }] = vectors;
  const [none, one] = [0, 1].map((octets) =>
    frameSize(protocol, message.fields, frame, withWidth(protocol, type, octets)),
  );
  if (none === undefined || none === null || one === undefined || one === null || one === none) return null;
  const wanted = (frame.length / 2 - none) / (one - none);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : null;
}

/** The octets of everything, if a type had so many where nothing else is said. */
function withWidth(protocol: BoundProtocol, type: TypeSymbol, octets: number): OctetsOf {
  const width = valueIn(type.node.octets, protocol.version);
  return (typed: TypeRef) => (typed.type === type && typed.octets === width ? octets : staticSize(typed));
}
