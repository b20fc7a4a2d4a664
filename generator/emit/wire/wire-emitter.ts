import type { NamedType, Protocol, WireType } from "../../model/index.js";
import type { Code } from "../code/code.js";

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
}
