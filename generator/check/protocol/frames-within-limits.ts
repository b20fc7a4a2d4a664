import { type Bilingual, relatedPlace, verbatim } from "../../diagnostics/index.js";
import { valueRange } from "../../syntax/index.js";
import { minSize, messagesOf } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["limits-too-small"] as const;
type Context = VersionContext<typeof codes>;

const HEADER: Bilingual = { en: "The header", zh: "消息头" };

/** Checks that the shortest frame of every message is within the limits. */
export const framesWithinLimits = defineCheck(codes, ({ protocol, report }: Context) => {
  const max = protocol.node.limits["max-octets"];
  const header = { name: HEADER, octets: minSize(protocol.header), at: protocol.at };
  const messages = messagesOf(protocol).map(({ name = "", fields, at }) => ({
    name: verbatim(name),
    octets: header.octets + minSize(fields),
    at,
  }));
  // Report the longest of them: it determines what the limits must allow.
  const { name, octets, at } = [header, ...messages].reduce((one, other) => (other.octets > one.octets ? other : one));
  if (octets <= max) return;
  const words = { en: `${name.en} is defined here`, zh: `${name.zh}定义在这里` };
  const related = [relatedPlace(valueRange(at, at === protocol.at ? "header" : "name"), words)];
  report("limits-too-small", valueRange(protocol.at, "limits", "max-octets"), { name, octets, max }, related);
});
