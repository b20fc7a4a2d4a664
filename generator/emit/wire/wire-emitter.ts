import type { NamedType, Protocol, WireType } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { runtime } from "../code/runtime.js";

/** The interface of every wire type. The emitters of messages and structures use nothing else. */
export interface WireEmitter<Wire extends WireType> {
  /** The TypeScript type of a value. */
  type(protocol: Protocol, wire: Wire, named: NamedType | null): Code;
  /**
   * A condition: whether the bytes of a range, of which there are enough, are a value. Null if any bytes are. `view` is over
   * the bytes.
   */
  valid(protocol: Protocol, wire: Wire, range: ByteRange): Code | null;
  /** An expression that reads the value of a range. */
  read(protocol: Protocol, wire: Wire, range: ByteRange): Code;
  /** An expression that writes a value to a range, and is 0 on success. */
  write(protocol: Protocol, wire: Wire, value: Code, range: ByteRange): Code;
  /** An expression for the size of a value, NaN if the value is invalid. Null if the size is fixed. */
  size(protocol: Protocol, wire: Wire, value: Code): Code | null;
  /** An expression for the end of a value at `from`; Infinity if it does not fit before `end`. */
  end(protocol: Protocol, wire: Wire, from: Code): Code;
  /** Minimum size of a value in bytes. */
  minOctets(wire: Wire): number;
  /** The counter that holds the number of elements or bytes of a value; null if there is no counter. */
  counter(wire: Wire): Counter | null;
  /** An expression that checks a value and skips it, if its end must be searched for; `path` is its name. */
  diagnose(wire: Wire, path: Code): Code;
  /** Statements of a view that write `value` to a range of fixed size, or throw and write nothing. */
  set(protocol: Protocol, wire: Wire, target: SetterTarget): Code[];
  /** An expression for a masked value. */
  mask(wire: Wire, value: Code, isNumber: boolean): Code;
  /** Whether a value contains bytes that may be a view into other memory; `ask` checks an inner wire type. */
  holdsOctets(wire: Wire, ask: (inner: WireType) => boolean): boolean;
}

/** A counter of a value. */
export interface Counter {
  /** The variable that holds the value of the counter. */
  readonly variable: Code;
  /** An expression for the number of elements or bytes of a value. */
  readonly count: (value: Code) => Code;
}

/** The offsets of the first byte of a value and of the byte after it. Only types of variable size use the second. */
export interface ByteRange {
  readonly from: Code;
  readonly to: Code;
}

/** What a setter writes to: the range of a field of fixed size. */
export interface SetterTarget extends ByteRange {
  /** An expression for the error of an invalid value; `cause` is what the value threw. */
  readonly failure: (cause?: Code) => Code;
}

/** The members of types without a counter, whose values share no memory, are any bytes, and have an end that is not searched for. */
export const PLAIN = {
  valid: () => null,
  counter: () => null,
  diagnose: ({ kind }: WireType): Code => {
    throw new Error(`Internal error: the end of a value of type ${kind} is not searched for.`);
  },
  holdsOctets: () => false,
} as const;

/** The statement of a setter that writes directly; `write` is 0 on success, and writes nothing on failure. */
export function setByWriting(write: Code, { failure }: SetterTarget): Code[] {
  return [code`if (${write} !== 0) throw ${failure()};`];
}

/** An expression for a masked string. */
export function maskString(value: Code, isNumber: boolean): Code {
  return code`${runtime.rules(isNumber ? "maskNumber" : "maskText")}(${value})`;
}
