import { isLeftOut, type Located, valueRange } from "../../syntax/index.js";
import { firstDefined } from "../../diagnostics/index.js";
import type { ProtocolRule } from "../check.js";

/** Every version has a number and an id of its own. */
export const versionsAreDistinct: ProtocolRule = ({ protocol: { document, shape } }, report) => {
  const at: Located = { document, path: ["versions"] };
  for (const key of ["version", "id"] as const) {
    shape.versions.forEach((version, index) => {
      const first = shape.versions.findIndex((other) => other[key] === version[key]);
      if (first === index || isLeftOut(version, key)) return;
      report(
        "duplicate-version",
        valueRange(at, index, key),
        { name: version[key] },
        firstDefined(valueRange(at, first, key)),
      );
    });
  }
};
