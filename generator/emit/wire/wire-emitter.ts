import type { NamedType, Protocol, WireType } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { runtime } from "../code/runtime.js";

/** What every wire type answers. The emitters of messages and structures ask nothing else of it. */
export interface WireEmitter<Wire extends WireType> {
  /** The TypeScript type of a value. */
  type(protocol: Protocol, wire: Wire, named: NamedType | null): Code;
  /** An expression that reads a value; `to` is where it ends, and only types of changing size look at it. */
  read(protocol: Protocol, wire: Wire, from: Code, to: Code): Code;
  /** An expression that writes a value and is 0 where that went well; `to` is where it ends, if its size changes. */
  write(protocol: Protocol, wire: Wire, at: Code, value: Code, to: Code): Code;
  /** An expression for the octets of a value; NaN where it is none. Null where they are always the same. */
  size(protocol: Protocol, wire: Wire, value: Code): Code | null;
  /** An expression for where a value ends that begins at `from`; Infinity where it does not fit before `end`. */
  end(protocol: Protocol, wire: Wire, from: Code): Code;
  /** The fewest octets that a value takes. */
  minOctets(wire: Wire): number;
  /** The counter that states how many elements or octets a value has; null if none does. */
  counter(wire: Wire): Counter | null;
  /** An expression that advances over a value in search of a fault, if its end must be found; `path` is its name. */
  diagnose(wire: Wire, path: Code): Code;
  /** Statements by which a view writes `value` to a place of fixed size, or throws before it writes anything. */
  set(protocol: Protocol, wire: Wire, place: Place): Code[];
  /** An expression for a masked value. */
  mask(wire: Wire, value: Code, isNumber: boolean): Code;
  /** Whether a value has octets that may be a view into other memory; `ask` asks this of a wire type within. */
  holdsOctets(wire: Wire, ask: (inner: WireType) => boolean): boolean;
}

/** A counter of a value. */
export interface Counter {
  /** The variable that holds what the counter states. */
  readonly variable: Code;
  /** An expression for what it states of a value. */
  readonly count: (value: Code) => Code;
}

/** A place of fixed size in a frame. */
export interface Place {
  readonly at: Code;
  readonly end: Code;
  /** An expression for the error of a value that does not fit; it may get what the value threw. */
  readonly failure: (cause?: Code) => Code;
}

/** The answers of types without a counter whose values do not share memory and are not searched for their end. */
export const PLAIN = {
  counter: () => null,
  diagnose: ({ kind }: WireType): Code => {
    throw new Error(`The end of ${kind} is not searched for.`);
  },
  holdsOctets: () => false,
} as const;

/** The statement that sets by writing; `write` is an expression that is 0 if it succeeds, and otherwise has written nothing. */
export function setByWriting(write: Code, { failure }: Place): Code[] {
  return [code`if (${write} !== 0) throw ${failure()};`];
}

/** An expression for a masked string. */
export function maskString(value: Code, isNumber: boolean): Code {
  return code`${runtime.rules(isNumber ? "maskNumber" : "maskText")}(${value})`;
}
