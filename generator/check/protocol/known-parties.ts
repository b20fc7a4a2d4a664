import { type SourceRange, firstDefined } from "../../diagnostics/index.js";
import { isLeftOut, keyRange, partOf, valueRange } from "../../syntax/index.js";
import { addUnknown, reportUnknown, type UnknownNames } from "../unresolved-names.js";
import type { ProtocolRule } from "../check.js";

/** Senders and receivers are parties of the protocol, and no leg is listed twice. */
export const legsAreKnown: ProtocolRule = ({ protocol, operations }, report) => {
  const known = Object.keys(protocol.shape.parties);
  const unknown: UnknownNames = new Map();
  const used = new Set<string>();
  for (const { document, shape } of operations) {
    if (isLeftOut(shape, "legs")) continue;
    shape.legs.forEach((leg, index) => {
      const range = valueRange({ document, path: ["legs", index] });
      for (const party of new Set(leg.split(" -> "))) {
        if (known.includes(party)) used.add(party);
        else addUnknown(unknown, party, partOf(range, document.sourceOf(["legs", index]), party));
      }
      const first = shape.legs.indexOf(leg);
      if (first === index) return;
      report("duplicate-leg", range, { leg }, firstDefined(valueRange({ document, path: ["legs", first] })));
    });
  }
  if (isLeftOut(protocol.shape, "parties")) return;
  const placeOf = (name: string): SourceRange => keyRange({ document: protocol.document, path: ["parties"] }, name);
  reportUnknown(
    unknown,
    new Map(known.map((name) => [name, placeOf(name)])),
    (name) => used.has(name),
    (party, range, near, related) => report("unknown-party", range, { party, near, known }, related),
  );
};
