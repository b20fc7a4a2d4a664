import type { DigitsType } from "../../model/index.js";
import { code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { ofOctetStrings } from "../code/module-paths.js";
import { PLAIN, type WireEmitter } from "./wire-emitter.js";
import { local } from "../code/scope.js";

/** Strings of decimal digits, two in each byte. The whole protocol shares one reader per width. */
export const digits: WireEmitter<DigitsType> = {
  ...PLAIN,
  type: () => code`string`,
  valid: (_, { octets }, { from }) => code`${runtime.wire("holdsDigits")}(${local.view}, ${from}, ${octets})`,
  read: (protocol, { octets }, { from }) =>
    code`${ofOctetStrings(protocol, `readDigits${octets}`)}(${local.view}, ${from})`,
  write: (_, { octets }, value, { from }) =>
    code`${runtime.wire("writeDigits")}(${local.octets}, ${from}, ${value}, ${octets})`,
  size: () => null,
  end: (_, { octets }, from) => code`${from} + ${octets}`,
  minOctets: ({ octets }) => octets,
  diagnose: ({ octets }, path) => code`${runtime.diagnose("advanceDigits")}(${local.cursor}, ${path}, ${octets})`,
  set: (protocol, wire, target) => [
    code`if (!${runtime.wire("fitsDigits")}(${local.value}, ${wire.octets})) throw ${target.failure()};`,
    // A string that fits is written whole: the writer cannot fail.
    code`${digits.write(protocol, wire, local.value, target)};`,
  ],
  mask: (_, value) => code`${runtime.rules("maskDigits")}(${value})`,
};
