/** A name from another module. It is renamed if the importing module already uses the name. */
export interface ImportedName {
  readonly kind: "import";
  /** Path of the module in the output folder, without extension: runtime/wire/index. */
  readonly module: string;
  readonly name: string;
  readonly isType: boolean;
  /** What to append if the name is in use; `Import` by default. */
  readonly suffix?: string;
}

/**
 * A variable, usually named after a field. It is renamed if its name is in use. A private one belongs to a module, the
 * others to a function.
 */
export interface Variable {
  readonly kind: "variable";
  /** Its name, unless that is in use. */
  readonly name: string;
  /** Its content. Variables with the same name and role are the same variable. */
  readonly role: "value" | "size" | "end" | "private";
}

/** A name that depends on the other names of a function or module. */
export type OpenName = Variable | ImportedName;

/** An entry of an object or a pattern: `name`, or `key: name` if they differ. */
interface Entry {
  readonly kind: "entry";
  readonly key: string;
  readonly name: OpenName;
}

type Piece = string | OpenName | Entry;

/** A piece of code: source with unresolved names of variables and imports, and the names that it refers to. */
export interface Code {
  readonly pieces: readonly Piece[];
  readonly imports: readonly ImportedName[];
  /** Free names and variables that it refers to. */
  readonly references: readonly (string | Variable)[];
  /** Names that it declares: the parameters of its arrow functions. */
  readonly bound: readonly string[];
}

/** Values in a code template: other code, numbers, and strings that are not variable names. */
export type CodePart = Code | number | string;

/** Builds code: code`${local.view}.getUint8(${at})`. Pass strings of the schema through `literal` or `docComment` first. */
export function code(strings: TemplateStringsArray, ...parts: readonly CodePart[]): Code {
  return concatenated(strings.flatMap((string, index) => (index === 0 ? [string] : [parts[index - 1] ?? "", string])));
}

/** Joins pieces of code with a separator. */
export function joinCode(parts: readonly CodePart[], separator: string): Code {
  return concatenated(parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

/** A value or function of another module. */
export function imported(module: string, name: string): Code {
  return importCode({ kind: "import", module, name, isType: false });
}

/** A type of another module; `suffix` is appended if its name is in use. */
export function importedType(module: string, name: string, suffix?: string): Code {
  return importCode({ kind: "import", module, name, isType: true, ...(suffix === undefined ? {} : { suffix }) });
}

function importCode(name: ImportedName): Code {
  return { ...NOTHING, pieces: [name], imports: [name] };
}

/** A name that a module or function declares and that is never renamed: `view`, `encodeSubmitInto`. */
export function nameOf(name: string): Code {
  return { ...NOTHING, pieces: [name], references: [name] };
}

/** A reference to a variable. */
export function variableCode(variable: Variable): Code {
  return { ...NOTHING, pieces: [variable], references: [variable] };
}

/** An entry of an object literal or a destructuring pattern. */
export function entryCode(key: string, value: Code): Code {
  const [only, ...others] = value.pieces;
  if (only === undefined || others.length > 0) return code`${key}: ${value}`;
  if (typeof only === "string") return only === key ? value : code`${key}: ${value}`;
  return only.kind === "entry" ? value : { ...value, pieces: [{ kind: "entry", key, name: only }] };
}

/** An arrow function. Trailing `optional` parameters are omitted if the body does not refer to them. */
export function arrow(parameters: readonly Code[], body: Code, optional: readonly Code[] = []): Code {
  const used = [...parameters, ...optional.filter((parameter) => refersTo(body, parameter))];
  const own = used.flatMap(({ references }) => references.filter((each) => typeof each === "string"));
  const whole = code`(${joinCode(used, ", ")}) => ${body}`;
  const references = whole.references.filter((each) => typeof each !== "string" || !own.includes(each));
  return { ...whole, references, bound: [...whole.bound, ...own] };
}

/** Whether code refers to a name or variable. */
export function refersTo(body: Code, name: Code): boolean {
  return name.references.every((wanted) => body.references.some((each) => isSame(each, wanted)));
}

function isSame(one: string | Variable, other: string | Variable): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return one.name === other.name && one.role === other.role;
}

/** Resolves open names: the same variable or import always gets the same name. */
export type Scope = (name: OpenName) => string;

/** The source of a piece of code; `scope` resolves the open names. */
export function textOf(body: Code, scope: Scope = ({ name }) => name): string {
  return body.pieces.map((piece) => textOfPiece(piece, scope)).join("");
}

function textOfPiece(piece: Piece, scope: Scope): string {
  if (typeof piece === "string") return piece;
  if (piece.kind !== "entry") return scope(piece);
  const name = scope(piece.name);
  return name === piece.key ? name : `${piece.key}: ${name}`;
}

const NOTHING: Code = { pieces: [], imports: [], references: [], bound: [] };

function concatenated(parts: readonly CodePart[]): Code {
  const pieces: Piece[] = [];
  const codes = parts.filter((part) => typeof part === "object");
  let text = "";
  for (const piece of parts.flatMap((part): readonly Piece[] =>
    typeof part === "object" ? part.pieces : [String(part)],
  )) {
    if (typeof piece === "string") text += piece;
    else {
      pieces.push(text, piece);
      text = "";
    }
  }
  return {
    pieces: text === "" ? pieces : [...pieces, text],
    imports: codes.flatMap(({ imports }) => imports),
    references: codes.flatMap(({ references }) => references),
    bound: codes.flatMap(({ bound }) => bound),
  };
}
