import type { SourceRange } from "../../diagnostics/index.js";
import type { ShapedProtocol } from "../../validate/index.js";
import { messagesOf, type VersionView } from "../views.js";
import { firstDefined, type ProtocolRule, type Report, type VersionRule } from "./rule.js";

/** Every vector names a version of the protocol, and no other vector has its id. */
export const vectorsAreDistinct: ProtocolRule = (protocol, report) => {
  const first = new Map<string, SourceRange>();
  for (const { range, shape } of protocol.vectors) {
    checkProtocol(protocol, shape.protocol, range, report);
    const other = first.get(shape.id);
    if (other === undefined) first.set(shape.id, range);
    else report("duplicate-vector", range, { id: shape.id }, firstDefined(other));
  }
};

function checkProtocol({ protocol }: ShapedProtocol, name: string, range: SourceRange, report: Report): void {
  const known = protocol.shape.versions.map(({ id }) => id);
  if (!known.includes(name)) report("vector-of-unknown-protocol", range, { name, known });
}

/** Every vector names a message of its version. */
export const vectorsAreKnown: VersionRule = (view: VersionView, report) => {
  if (view.isIncomplete) return;
  const known = messagesOf(view).flatMap(({ name }) => name ?? []);
  for (const { range, shape } of view.vectors) {
    if (!known.includes(shape.message)) report("vector-of-unknown-message", range, { name: shape.message, known });
  }
};
