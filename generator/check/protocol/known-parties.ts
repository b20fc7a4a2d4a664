import { type SourceRange, firstDefined } from "../../diagnostics/index.js";
import { child, isPoisoned, keyRange, partOf, type SourceRef, valueRange } from "../../syntax/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { reportUnknownParty } from "../reports.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["duplicate-leg", "leg-to-sender", "unknown-party"] as const;
type Context = ProtocolContext<typeof codes>;

/** Checks that senders and receivers, also those of values and bits, are parties of the protocol, and that no leg is listed twice. */
export const knownParties = defineCheck(codes, ({ protocol: { protocol, operations, types }, report }: Context) => {
  const known = Object.keys(protocol.node.parties);
  const unknown: UnresolvedNames = new Map();
  const used = new Set<string>();
  for (const { legs, at } of [...legsOfOperations(operations), ...types.flatMap(legsOfTypes)]) {
    const firsts = new Map<string, number>();
    legs.forEach((leg, index) => {
      const rangeOf = (position: number): SourceRange => valueRange(at, "legs", position);
      for (const party of new Set(leg.split(" -> "))) {
        if (Object.hasOwn(protocol.node.parties, party)) used.add(party);
        else {
          const text = at.document.textAt([...at.path, "legs", index]);
          addUnresolved(unknown, party, partOf(rangeOf(index), text, party));
        }
      }
      const first = firsts.get(leg);
      if (first === undefined) {
        firsts.set(leg, index);
        return;
      }
      report("duplicate-leg", rangeOf(index), { leg }, firstDefined(rangeOf(first)));
    });
  }
  reportLegsToSender(ownOperations(protocol, operations), report);
  if (unknown.size === 0 || isPoisoned(protocol.node, "parties")) return;
  const rangeOfParty = (name: string): SourceRange =>
    keyRange({ document: protocol.document, path: ["parties"] }, name);
  reportUnresolved(
    unknown,
    new Map(known.map((name) => [name, rangeOfParty(name)])),
    (name) => used.has(name),
    (party, range, near, related) => reportUnknownParty({ report }, range, { party, near, known }, related),
  );
});

type Operations = Context["protocol"]["operations"];

/** A list of legs, and the object that has it. */
interface PlacedLegs {
  readonly legs: readonly string[];
  readonly at: SourceRef;
}

function legsOfOperations(operations: Operations): PlacedLegs[] {
  return operations
    .filter(({ node }) => !isPoisoned(node, "legs"))
    .map(({ document, node }) => ({ legs: node.legs, at: { document, path: [] } }));
}

/** Returns the legs on which values of enumerations, bits and their values have a meaning. */
function legsOfTypes({ document, node }: Context["protocol"]["types"][number]): PlacedLegs[] {
  return Object.entries(node.types ?? {}).flatMap(([name, { values = [], bits = [] }]) => {
    const at: SourceRef = { document, path: ["types", name] };
    const ofBits = bits.flatMap((each, index) => {
      const bit = child(at, "bits", index);
      return [{ legs: each.legs ?? [], at: bit }, ...legsOfValues(each.values, bit)];
    });
    return [...legsOfValues(values, at), ...ofBits];
  });
}

function legsOfValues(values: readonly { readonly legs?: readonly string[] }[] = [], at: SourceRef): PlacedLegs[] {
  return values.map(({ legs = [] }, index) => ({ legs, at: child(at, "values", index) }));
}

/** Returns the operations of the protocol's own files. An imported operation is alone if the others are not imported. */
function ownOperations({ document }: Context["protocol"]["protocol"], operations: Operations): Operations {
  const folder = document.file.slice(0, document.file.lastIndexOf("/") + 1);
  return operations.filter((operation) => operation.document.file.startsWith(folder));
}

/**
 * Reports a leg from a party to itself that only one of several operations has. Gateways talk to gateways, but in several
 * operations.
 */
function reportLegsToSender(operations: Operations, report: Context["report"]): void {
  const legs = operations.flatMap(({ document, node }) =>
    isPoisoned(node, "legs")
      ? []
      : [...new Set(node.legs)].map((leg) => ({ document, leg, index: node.legs.indexOf(leg) })),
  );
  for (const { document, leg, index } of legs) {
    const [sender, receiver] = leg.split(" -> ");
    const isCommon = legs.filter((other) => other.leg === leg).length > 1;
    if (sender !== receiver || isCommon || operations.length < 2) continue;
    report("leg-to-sender", valueRange({ document, path: ["legs", index] }), { leg, party: String(sender) });
  }
}
