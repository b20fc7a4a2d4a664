import type { OctetStringType } from "../../model/index.js";
import { code, importedType } from "../code.js";
import { ofOctetStrings, typeModule } from "../names.js";
import type { WireEmitter } from "./wire-emitter.js";

/** Texts in a fixed number of octets. One reader and one writer per width serve the whole protocol. */
export const octetString: WireEmitter<OctetStringType> = {
  type: ({ protocol }, _, named) =>
    named?.kind === "enumeration" ? importedType(typeModule(protocol, named), named.exportName) : code`string`,
  read: ({ protocol }, { octets }, from) =>
    code`${ofOctetStrings(protocol, `readOctetString${octets}`)}(view, ${from})`,
  write: ({ protocol }, { octets }, at, value) =>
    code`${ofOctetStrings(protocol, `writeOctetString${octets}`)}(octets, view, ${at}, ${value})`,
  size: () => null,
  end: (_, { octets }, from) => code`${from} + ${octets}`,
  layout: ({ octets }, named) => ({ ...named, kind: "octet-string", octets }),
};
