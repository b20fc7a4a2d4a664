import { valueRange } from "../../syntax/index.js";
import { leastSize, messagesOf } from "../../bind/index.js";
import type { VersionRule } from "../check.js";

/** The shortest frame of every message is within the limits. */
export const sizesFitLimits: VersionRule = (view, report) => {
  const greatest = view.shape.limits["greatest-octets"];
  const header = { name: "The header", octets: leastSize(view.header), at: view.at };
  const messages = messagesOf(view).map(({ name = "", fields, at }) => ({
    name,
    octets: header.octets + leastSize(fields),
    at,
  }));
  // The longest of them says best what limits must allow.
  const { name, octets, at } = [header, ...messages].reduce((one, other) => (other.octets > one.octets ? other : one));
  if (octets <= greatest) return;
  const related = [{ range: valueRange(at, at === view.at ? "header" : "name"), message: `${name} stands here` }];
  report("limits-too-small", valueRange(view.at, "limits", "greatest-octets"), { name, octets, greatest }, related);
};
