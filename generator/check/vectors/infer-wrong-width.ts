import { type ShapedVector, valueIn } from "../../syntax/index.js";
import {
  frameSize,
  type OctetsOf,
  staticSize,
  type MessageView,
  type TypedView,
  type TypeView,
  type VersionView,
} from "../../bind/index.js";

/** A message and vectors whose frames have other octets than its fields. */
export interface Misfit {
  readonly message: MessageView;
  readonly vectors: readonly ShapedVector[];
}

/** A type with other octets than it should have, and the messages that would fit if it had those. */
export interface WrongType {
  readonly type: TypeView;
  readonly octets: number;
  readonly misfits: readonly Misfit[];
}

/** The one type whose octets explain most of what does not fit, where that is more than one message; else null. */
export function wrongType(view: VersionView, misfits: readonly Misfit[]): WrongType | null {
  const types = [...view.types.values()].filter(({ shape }) => shape.octets !== undefined);
  const found = types.flatMap((type) => explainedBy(view, type, misfits));
  const most = Math.max(0, ...found.map((each) => each.misfits.length));
  // Of two that explain as much, nobody knows which it is.
  const [only = null, another] = found.filter((each) => each.misfits.length === most);
  return most < 2 || another !== undefined ? null : only;
}

/** The octets that messages want a type to have, each with the messages that would fit. */
function explainedBy(view: VersionView, type: TypeView, misfits: readonly Misfit[]): WrongType[] {
  const width = Number(valueIn(type.shape.octets, view.version));
  const near = [-3, -2, -1, 1, 2, 3].map((more) => width + more).filter((octets) => octets > 0);
  const widths = new Set([...misfits.flatMap((misfit) => wantedWidth(view, type, misfit) ?? []), ...near]);
  return [...widths].map((octets) => {
    return { type, octets, misfits: misfits.filter((misfit) => fitsWith(view, type, octets, misfit)) };
  });
}

function fitsWith(view: VersionView, type: TypeView, octets: number, { message, vectors }: Misfit): boolean {
  const octetsOf = withWidth(view, type, octets);
  return vectors.every(({ shape: { frame } }) => frameSize(view, message.fields, frame, octetsOf) === frame.length / 2);
}

/** What is missing, shared among the fields that have the type: right where no counter stands behind them. */
function wantedWidth(view: VersionView, type: TypeView, { message, vectors }: Misfit): number | null {
  const [{ shape: { frame } } = { shape: { frame: "" } }] = vectors;
  const [none, one] = [0, 1].map((octets) => frameSize(view, message.fields, frame, withWidth(view, type, octets)));
  if (none === undefined || none === null || one === undefined || one === null || one === none) return null;
  const wanted = (frame.length / 2 - none) / (one - none);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : null;
}

/** The octets of everything, if a type had so many where nothing else is said. */
function withWidth(view: VersionView, type: TypeView, octets: number): OctetsOf {
  const width = valueIn(type.shape.octets, view.version);
  return (typed: TypedView) => (typed.type === type && typed.octets === width ? octets : staticSize(typed));
}
