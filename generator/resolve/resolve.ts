import type { Diagnostic } from "../diagnostics/index.js";
import type { Protocol } from "../model/index.js";
import type { ShapedProtocol, Validated } from "../validate/index.js";
import { buildProtocol } from "./build-protocol.js";
import { protocolRules, versionRules } from "./rules/index.js";
import { collect, type Report } from "./rules/rule.js";
import { viewVersions } from "./view-version.js";

/** The protocols that were found, one per version, and what is wrong with the schema. */
export interface Resolved {
  /** None where there is an error. */
  readonly protocols: readonly Protocol[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What has the right shape, and how generated files name a file of the schema. */
export interface Resolvable extends Validated {
  readonly sourceOf: (file: string) => string;
}

/** Applies every rule to what has the right shape and, where all is well, computes the model. */
export function resolve(validated: Resolvable): Resolved {
  const { report, diagnostics } = collect();
  const views = validated.protocols.flatMap((protocol) => {
    for (const rule of protocolRules) rule(protocol, report);
    return viewVersions(protocol);
  });
  for (const rule of versionRules) for (const view of views) rule(view, report);
  idsAreDistinct(validated.protocols, report);
  const isSound = ![...validated.diagnostics, ...diagnostics].some(({ severity }) => severity === "error");
  return { protocols: isSound ? views.map((view) => buildProtocol(view, validated.sourceOf)) : [], diagnostics };
}

/** No two protocols make the same module. */
function idsAreDistinct(protocols: readonly ShapedProtocol[], report: Report): void {
  const seen = new Set<string>();
  for (const { protocol } of protocols) {
    const ids = new Set(protocol.shape.versions.map(({ id }) => id));
    protocol.shape.versions.forEach(({ id }, index) => {
      if (!seen.has(id)) return;
      report("duplicate-version", protocol.document.rangeOfValue(["versions", index, "id"]), { name: id });
    });
    for (const id of ids) seen.add(id);
  }
}
