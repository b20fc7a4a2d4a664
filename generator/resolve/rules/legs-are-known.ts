import { partOf, valueRange } from "../located.js";
import { firstDefined, type ProtocolRule } from "./rule.js";

/** Senders and receivers are parties of the protocol, and no leg is listed twice. */
export const legsAreKnown: ProtocolRule = ({ protocol, operations }, report) => {
  const known = Object.keys(protocol.shape.parties);
  for (const { document, shape } of operations) {
    shape.legs.forEach((leg, index) => {
      const range = valueRange({ document, path: ["legs", index] });
      const party = leg.split(" -> ").find((each) => !known.includes(each));
      if (party !== undefined) {
        const source = document.sourceOf(["legs", index]);
        report("unknown-party", partOf(range, source, party), { party, known });
      }
      const first = shape.legs.indexOf(leg);
      if (first === index) return;
      report("duplicate-leg", range, { leg }, firstDefined(valueRange({ document, path: ["legs", first] })));
    });
  }
};
