import type { OctetStringType } from "../../model/index.js";
import { code, importedType } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { ofOctetStrings, typeModule } from "../code/module-paths.js";
import { maskString, PLAIN, type WireEmitter } from "./wire-emitter.js";
import { local } from "../code/scope.js";

/** Texts in a fixed number of octets. One reader per width serves the whole protocol. They are written over zero octets. */
export const octetString: WireEmitter<OctetStringType> = {
  ...PLAIN,
  type: (protocol, _, named) =>
    named?.kind === "enumeration" ? importedType(typeModule(protocol, named), named.typeName) : code`string`,
  read: (protocol, { octets }, from) =>
    code`${ofOctetStrings(protocol, `readOctetString${octets}`)}(${local.view}, ${from})`,
  write: (_, { octets }, at, value) =>
    code`${runtime.wire("writeOctetString")}(${local.octets}, ${at}, ${value}, ${octets})`,
  size: () => null,
  end: (_, { octets }, from) => code`${from} + ${octets}`,
  minOctets: ({ octets }) => octets,
  set: (protocol, wire, { at, end, failure }) => [
    code`if (!${runtime.wire("fitsString")}(${local.value}, ${wire.octets})) throw ${failure()};`,
    code`${runtime.wire("writeZeros")}(${local.view}, ${at}, ${end});`,
    // What fits is written whole: the writer has nothing left to refuse.
    code`${octetString.write(protocol, wire, at, local.value, local.end)};`,
  ],
  mask: (_, value, isNumber) => maskString(value, isNumber),
};
