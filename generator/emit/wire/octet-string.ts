import type { OctetStringType } from "../../model/index.js";
import { code, importedType } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { ofOctetStrings, typeModule } from "../code/module-paths.js";
import { maskString, PLAIN, type WireEmitter } from "./wire-emitter.js";
import { widthsOfStrings } from "./octet-string-widths.js";
import { local } from "../code/scope.js";

/** Strings of fixed size. The fields of a protocol share one reader per width. Strings are written over zeros. */
export const octetString: WireEmitter<OctetStringType> = {
  ...PLAIN,
  type: (protocol, _, named) =>
    named?.kind === "enumeration" ? importedType(typeModule(protocol, named), named.typeName) : code`string`,
  read: (protocol, { octets }, { from }) =>
    widthsOfStrings(protocol).single.has(octets)
      ? code`${ofOctetStrings(protocol, `readOctetString${octets}`)}(${local.view}, ${from})`
      : code`${runtime.wire("readOctetString")}(${local.view}, ${from}, ${octets})`,
  write: (_, { octets }, value, { from }) =>
    code`${runtime.wire("writeOctetString")}(${local.octets}, ${from}, ${value}, ${octets})`,
  size: () => null,
  end: (_, { octets }, from) => code`${from} + ${octets}`,
  minOctets: ({ octets }) => octets,
  set: (protocol, wire, target) => [
    code`if (!${runtime.wire("fitsString")}(${local.value}, ${wire.octets})) throw ${target.failure()};`,
    code`${runtime.wire("writeZeros")}(${local.view}, ${target.from}, ${target.to});`,
    // A string that fits is written whole: the writer cannot fail.
    code`${octetString.write(protocol, wire, local.value, target)};`,
  ],
  mask: (_, value, isNumber) => maskString(value, isNumber),
};
