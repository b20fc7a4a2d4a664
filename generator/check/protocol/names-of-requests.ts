import { isPoisoned, type SourceRef, valueRange } from "../../syntax/index.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["request-named-response"] as const;
type Context = ProtocolContext<typeof codes>;

/** Checks that operations and requests do not have the name of a response, which follows from their own. */
export const namesOfRequests = defineCheck(codes, ({ protocol: { protocol, operations }, report }: Context) => {
  const requests = new Set(operations.map(({ node }) => node.request.name));
  const suffix = protocol.node.responses?.suffix ?? "_RESP";
  for (const { document, node } of operations) {
    const check = (name: string, ends: readonly string[], ...path: SourceRef["path"]): void => {
      const likely = withoutEnd(name, ends);
      // The name of the response to another request is reported as a duplicate.
      if (likely === null || (path.length > 1 && requests.has(likely))) return;
      report("request-named-response", valueRange({ document, path }), { name, likely });
    };
    if (!isPoisoned(node, "operation")) check(node.operation, ["Resp", "Response"], "operation");
    if (!isPoisoned(node.request, "name")) check(node.request.name, [suffix], "request", "name");
  }
});

/** Returns a name without one of the endings; null if it has none of them or consists of it. */
function withoutEnd(name: string, ends: readonly string[]): string | null {
  const end = ends.find((each) => each !== "" && name.length > each.length && hasEnd(name, each));
  return end === undefined ? null : name.slice(0, -end.length);
}

/** Other words end in the same letters as a short ending, so it must have the same case. */
function hasEnd(name: string, end: string): boolean {
  return name.endsWith(end) || (end.length >= MIN_IN_ANY_CASE && name.toLowerCase().endsWith(end.toLowerCase()));
}

const MIN_IN_ANY_CASE = 4;
