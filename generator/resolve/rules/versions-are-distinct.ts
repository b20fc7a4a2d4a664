import { isLeftOut } from "../../validate/index.js";
import { type Located, valueRange } from "../located.js";
import { firstDefined, type ProtocolRule } from "./rule.js";

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
