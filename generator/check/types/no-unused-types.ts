import { collectNames, keyRange } from "../../syntax/index.js";
import type { ProtocolRule } from "../check.js";

/** A type that nothing names is a left-over. Where there is a mistake, what would name it may be what is wrong. */
export const typesAreUsed: ProtocolRule = ({ protocol, types, operations }, report) => {
  const named = new Set<string>();
  for (const { document } of [protocol, ...types, ...operations]) collectNames(document.value, named);
  for (const { document, shape } of types) {
    for (const name of Object.keys(shape.types)) {
      if (!named.has(name)) report("unused-type", keyRange({ document, path: ["types"] }, name), { name });
    }
  }
};
