import type { OctetStringType } from "../../model/index.js";
import { code, importedType } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { ofOctetStrings, typeModule } from "../code/module-paths.js";
import type { WireEmitter } from "./wire-emitter.js";
import { local } from "../code/scope.js";

/** Texts in a fixed number of octets. One reader per width serves the whole protocol. They are written over zero octets. */
export const octetString: WireEmitter<OctetStringType> = {
  type: (protocol, _, named) =>
    named?.kind === "enumeration" ? importedType(typeModule(protocol, named), named.typeName) : code`string`,
  read: (protocol, { octets }, from) =>
    code`${ofOctetStrings(protocol, `readOctetString${octets}`)}(${local.view}, ${from})`,
  write: (_, { octets }, at, value) =>
    code`${runtime.wire("writeOctetString")}(${local.octets}, ${at}, ${value}, ${octets})`,
  size: () => null,
  end: (_, { octets }, from) => code`${from} + ${octets}`,
};
