import { capitalize } from "../../naming/index.js";
import { type Code, nameOf, type Variable, variableCode } from "./code.js";

/* Names in emitted code. Those that emitters choose stay as they are; variables named after fields take what is left. */

/** The names that emitters use in the functions that have variables named after fields. */
export const local = {
  at: nameOf("at"),
  commandId: nameOf("commandId"),
  each: nameOf("each"),
  element: nameOf("element"),
  end: nameOf("end"),
  error: nameOf("error"),
  frame: nameOf("frame"),
  from: nameOf("from"),
  index: nameOf("index"),
  message: nameOf("message"),
  octets: nameOf("octets"),
  cursor: nameOf("cursor"),
  size: nameOf("size"),
  start: nameOf("start"),
  to: nameOf("to"),
  value: nameOf("value"),
  view: nameOf("view"),
  written: nameOf("written"),
  wrong: nameOf("wrong"),
} as const;

/** The variable that holds the value of a field. */
export function valueVariable(property: string): Code {
  return variableCode({ kind: "variable", name: property, role: "value" });
}

/** The variable that holds the size of a field that no counter states. */
export function sizeVariable(property: string): Code {
  return variableCode({ kind: "variable", name: `octetsOf${capitalize(property)}`, role: "size" });
}

/** The variable that holds where a field of variable size ends. */
export function endVariable(property: string): Code {
  return variableCode({ kind: "variable", name: `after${capitalize(property)}`, role: "end" });
}

/** Names variables, each once. */
export type Scope = (variable: Variable) => string;

/** A scope in which the names that `codes` import, refer to or bind are taken. */
export function scopeOf(codes: readonly Code[]): Scope {
  const taken = new Set(codes.flatMap(fixedNames));
  const names = new Map<string, string>();
  return (variable) => {
    const key = `${variable.role} ${variable.name}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = freeName(variable.name, taken);
    taken.add(name);
    names.set(key, name);
    return name;
  };
}

function fixedNames({ imports, references, bound }: Code): string[] {
  return [...imports.map(({ name }) => name), ...references.filter((each) => typeof each === "string"), ...bound];
}

/** `msgLength`, or `msgLengthValue`, `msgLengthValue2` where that is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let free = `${name}Value`;
  for (let number = 2; taken.has(free); number++) free = `${name}Value${number}`;
  return free;
}
