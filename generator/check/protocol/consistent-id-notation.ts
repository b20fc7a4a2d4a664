import { isPoisoned, child, type SourceRef, valueRange } from "../../syntax/index.js";
import { idInHex } from "../../naming/index.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["decimal-id"] as const;
type Context = ProtocolContext<typeof codes>;

/** Checks the notation of command ids: if most are hexadecimal, a decimal one usually lacks its 0x. */
export const consistentIdNotation = defineCheck(codes, ({ protocol: { protocol, operations }, report }: Context) => {
  const places = operations.flatMap(({ document, node }): SourceRef[] => [
    ...(isPoisoned(node.request, "id") ? [] : [{ document, path: ["request", "id"] }]),
    ...(node.response?.id === undefined || isPoisoned(node.response, "id")
      ? []
      : [{ document, path: ["response", "id"] }]),
  ]);
  const top: SourceRef = { document: protocol.document, path: [] };
  const offset = protocol.node.responses === undefined ? [] : [child(top, "responses", "id-offset")];
  const ids = [...offset, ...places].map((at) => ({ at, source: at.document.textAt(at.path) }));
  const decimal = ids.filter(({ source }) => /^[0-9]+$/.test(source));
  if (2 * decimal.length >= ids.length) return;
  for (const { at, source } of decimal) {
    const digits = source.replace(/^0+(?=.)/, "");
    // A single digit has the same value in both notations.
    if (digits.length < 2) continue;
    const likely = `0x${digits.padStart(8, "0")}`;
    const intended = idInHex(Number(digits));
    report("decimal-id", valueRange(at), { source, likely, intended });
  }
});
