import { firstDefined } from "../../diagnostics/index.js";
import { isPoisoned, type SourceRef, valueRange, type VectorTree } from "../../syntax/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["duplicate-vector", "vector-of-unknown-protocol"] as const;
type Context = ProtocolContext<typeof codes>;

/** Checks that every vector names a version of the protocol, and that vectors have different ids. */
export const uniqueVectors = defineCheck(codes, (context: Context) => {
  const { protocol, report } = context;
  const seen = new Map<string, VectorTree>();
  for (const vector of protocol.vectors) {
    const { id } = vector.node;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, vector);
    else report("duplicate-vector", vector.rangeOf("id"), { id }, firstDefined(first.rangeOf("id")));
  }
  checkProtocols(context);
});

function checkProtocols(context: Context): void {
  const { report } = context;
  const {
    protocol: { document, node },
    vectors,
  } = context.protocol;
  const { versions } = node;
  if (isPoisoned(node, "versions") || versions.some((version) => isPoisoned(version, "id"))) return;
  const at: SourceRef = { document, path: ["versions"] };
  const known = new Map(versions.map(({ id }, index) => [id, valueRange(at, index, "id")]));
  const unknown: UnresolvedNames = new Map();
  for (const { node: vector, rangeOf } of vectors) {
    if (!known.has(vector.protocol)) addUnresolved(unknown, vector.protocol, rangeOf("protocol"));
  }
  reportUnresolved(
    unknown,
    known,
    (id) => vectors.some(({ node: vector }) => vector.protocol === id),
    (name, range, near, related) =>
      report("vector-of-unknown-protocol", range, { name, near, known: [...known.keys()] }, related),
  );
}
