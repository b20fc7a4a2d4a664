import { valueRange } from "../located.js";
import { leastSize } from "../static-size.js";
import { messagesOf } from "../views.js";
import type { VersionRule } from "./rule.js";

/** The shortest frame of every message is within the limits. */
export const sizesFitLimits: VersionRule = (view, report) => {
  const greatest = view.shape.limits["greatest-octets"];
  for (const { name = "", fields } of [{ name: "The header", fields: [] }, ...messagesOf(view)]) {
    const octets = leastSize(view.header) + leastSize(fields);
    if (octets <= greatest) continue;
    report("limits-too-small", valueRange(view.at, "limits", "greatest-octets"), { name, octets, greatest });
  }
};
