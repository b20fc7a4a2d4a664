import type { Field, Message } from "../../model/index.js";
import { type Code, refersTo, textOf } from "../code/code.js";
import { endVariable, local, scopeOf, valueVariable } from "../code/scope.js";

/** Something that a view remembers of its frame. */
export interface FrameEntry {
  /** What it is called among the others. */
  readonly key: string;
  /** The variable that holds it in functions. */
  readonly variable: Code;
}

/** What a view remembers of its frame: where it is, and the counters and ends that its check has found. */
export function frameEntries({ fields }: Message): FrameEntry[] {
  const variables = [local.octets, local.view, local.start, local.end, ...fields.flatMap(foundByCheck)];
  const keyIn = scopeOf(variables);
  return variables.map((variable) => ({ key: textOf(variable, keyIn), variable }));
}

/** The key of a variable that a view remembers. */
export function keyOf(entries: readonly FrameEntry[], variable: Code): string {
  const entry = entries.find((each) => refersTo(each.variable, variable));
  if (entry === undefined) throw new Error(`A view does not remember ${textOf(variable)}.`);
  return entry.key;
}

function foundByCheck({ counts, extent, property }: Field): Code[] {
  if (counts !== null) return [valueVariable(property)];
  return extent.kind === "counted" || extent.kind === "variable" ? [endVariable(property)] : [];
}
