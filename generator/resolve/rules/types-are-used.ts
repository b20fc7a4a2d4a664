import { nearestName } from "../../diagnostics/index.js";
import { collectNames } from "../imports/needed-types.js";
import { keyRange } from "../located.js";
import { isBasicType } from "../views.js";
import type { ProtocolRule } from "./rule.js";

/** A type that nothing names is a left-over. */
export const typesAreUsed: ProtocolRule = ({ protocol, types, operations, isIncomplete }, report) => {
  if (isIncomplete) return;
  const named = new Set<string>();
  for (const { document } of [protocol, ...types, ...operations]) collectNames(document.value, named);
  const defined = types.flatMap(({ shape }) => Object.keys(shape.types));
  // A name that is not there, and comes near, was meant for it: that is one mistake, which another rule reports.
  const unused = defined.filter((name) => !named.has(name));
  const unknown = [...named].filter((name) => !defined.includes(name) && !isBasicType(name));
  const meant = new Set(unknown.map((name) => nearestName(name, unused)));
  for (const { document, shape } of types) {
    for (const name of Object.keys(shape.types)) {
      if (named.has(name) || meant.has(name)) continue;
      report("unused-type", keyRange({ document, path: ["types"] }, name), { name });
    }
  }
};
