import { capitalize } from "../../naming/index.js";
import {
  type Code,
  type ImportedName,
  nameOf,
  type OpenName,
  type Scope,
  type Variable,
  variableCode,
} from "./code.js";

/*
 * Names in emitted code. Names that emitters choose and names that modules export are never renamed. Imports, private
 * names of modules, and variables are renamed if their name is in use.
 */

/** The names that emitters use in functions with variables named after fields. */
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

/** The variable that holds the size of a field without a counter. */
export function sizeVariable(property: string): Code {
  return variableCode({ kind: "variable", name: `octetsOf${capitalize(property)}`, role: "size" });
}

/** The variable that holds the end offset of a field of variable size. */
export function endVariable(property: string): Code {
  return variableCode({ kind: "variable", name: `after${capitalize(property)}`, role: "end" });
}

/** A name that a module declares and does not export. */
export function privateName(name: string): Code {
  return variableCode({ kind: "variable", name, role: "private" });
}

const asWritten: Scope = ({ name }) => name;

/** The scope of a function: variables get names that are not imported, used or bound in `codes`. */
export function scopeOf(codes: readonly Code[], module: Scope = asWritten): Scope {
  const taken = new Set(codes.flatMap((each) => fixedNames(each, module)));
  const allocate = allocator(taken);
  return (name) => (isOfModule(name) ? module(name) : allocate(`${name.role} ${name.name}`, name.name, "Value"));
}

function fixedNames({ imports, references, bound }: Code, module: Scope): string[] {
  const fixed = references.flatMap((each) => {
    if (typeof each === "string") return [each];
    return isOfModule(each) ? [module(each)] : [];
  });
  return [...imports.map(module), ...fixed, ...bound];
}

function isOfModule(name: OpenName): name is ImportedName | (Variable & { readonly role: "private" }) {
  return name.kind === "import" || name.role === "private";
}

/**
 * The scope of a module. Exported declarations keep their names, because other modules import them. Imports and private
 * declarations are renamed if their name is in use.
 */
export function moduleScope(module: string, declared: readonly string[], codes: readonly Code[]): Scope {
  const taken = new Set(declared);
  const allocate = allocator(taken);
  const nameOfImport = (name: ImportedName): string =>
    name.module === module ? name.name : allocate(`${name.module} ${name.name}`, name.name, name.suffix ?? "Import");
  // Names of the runtime come last: readers of the module are less familiar with them.
  const imports = codes.flatMap((each) => each.imports);
  for (const isRuntime of [false, true]) {
    for (const each of imports) if (each.module.startsWith("runtime/") === isRuntime) nameOfImport(each);
  }
  for (const { references, bound } of codes) {
    for (const each of [...references, ...bound]) if (typeof each === "string") taken.add(each);
  }
  return (name) => (name.kind === "import" ? nameOfImport(name) : allocate(`private ${name.name}`, name.name, "Own"));
}

/** Gives each key its wanted name, or one with a suffix if that is in use. */
function allocator(taken: Set<string>): (key: string, name: string, ending: string) => string {
  const names = new Map<string, string>();
  return (key, name, ending) => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const free = freeName(name, ending, taken);
    taken.add(free);
    names.set(key, free);
    return free;
  };
}

/** `msgLength`, or `msgLengthValue`, `msgLengthValue2` if that is in use. */
function freeName(name: string, ending: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let free = `${name}${ending}`;
  for (let number = 2; taken.has(free); number++) free = `${name}${ending}${number}`;
  return free;
}
