import { isPoisoned, type SourceRef, valueRange } from "../../syntax/index.js";
import { firstDefined } from "../../diagnostics/index.js";
import type { ProtocolCheck } from "../check.js";

/** Every version has a number and an id of its own. */
export const uniqueVersions: ProtocolCheck = ({ protocol: { document, node } }, report) => {
  const at: SourceRef = { document, path: ["versions"] };
  for (const key of ["version", "id"] as const) {
    node.versions.forEach((version, index) => {
      const first = node.versions.findIndex((other) => other[key] === version[key]);
      if (first === index || isPoisoned(version, key)) return;
      report(
        "duplicate-version",
        valueRange(at, index, key),
        { name: version[key] },
        firstDefined(valueRange(at, first, key)),
      );
    });
  }
};
