import { valueRange } from "../../syntax/index.js";
import { nestingDepths, structuresInType } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

/** Deeper structures could exhaust the stack of this tool and of programs that decode, encode or print them. */
const MAX_DEPTH = 200;

const codes = ["nesting-too-deep"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that structures are not nested too deeply. It reports the outermost level that is allowed. */
export const limitedNesting = defineCheck(codes, ({ protocol, report }: Context) => {
  const depths = nestingDepths(protocol);
  for (const [type, depth] of depths) {
    if (depth !== MAX_DEPTH + 1) continue;
    const inner = structuresInType(protocol, type);
    const deepest = inner.find(({ structure }) => depths.get(structure) === MAX_DEPTH);
    if (deepest === undefined) continue;
    const words = { name: type.name, inner: deepest.structure.name, max: MAX_DEPTH };
    report("nesting-too-deep", valueRange(deepest.at), words);
  }
});
