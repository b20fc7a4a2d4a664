import { type Code, code, entryCode, type ImportedName, joinCode, nameOf, refersTo, textOf } from "./code.js";
import { type Scope, scopeOf } from "./scope.js";

/*
 * Declarations of emitted modules, as plain data: the printer alone knows how TypeScript is written, and a declaration can
 * be sent to another thread.
 */

interface Common {
  readonly name: string;
  readonly docs: readonly string[];
  readonly isExported: boolean;
}

/** A parameter as it is printed. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly initializer?: string;
}

/** A function or method as it is printed. */
export interface FunctionParts {
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly Parameter[];
  readonly returnType: string;
  readonly statements: readonly string[];
}

/** A type parameter of a function. */
export interface TypeParameter {
  readonly name: string;
  readonly constraint: string;
}

/** A member of a class as it is printed. */
export type MemberDeclaration =
  | { readonly kind: "property"; readonly name: string; readonly initializer: string }
  | FunctionMember<"getter">
  | FunctionMember<"setter">
  | FunctionMember<"method">;

interface FunctionMember<Kind> {
  readonly kind: Kind;
  readonly name: string;
  readonly docs: readonly string[];
  readonly signature: FunctionParts;
}

/** What is declared. */
export type DeclarationData =
  | (Common & { readonly kind: "function"; readonly signature: FunctionParts })
  | (Common & { readonly kind: "interface"; readonly properties: readonly PropertyData[] })
  | (Common & { readonly kind: "type"; readonly type: string })
  | (Common & { readonly kind: "class"; readonly implements: string; readonly members: readonly MemberDeclaration[] })
  | (Common & { readonly kind: "constant"; readonly type: string | null; readonly value: string })
  | { readonly kind: "statement"; readonly text: string };

/** A property of an interface as it is printed. */
export interface PropertyData {
  readonly name: string;
  readonly type: string;
  readonly docs: readonly string[];
}

/** A declaration of an emitted module, and what it needs imported. */
export type Declaration = DeclarationData & { readonly imports: readonly ImportedName[] };

/** A property of an interface. */
export interface EmittedProperty {
  readonly name: string;
  readonly type: Code;
  readonly docs: readonly string[];
}

/** A parameter of a function. One that is given as code is marked if the body does not refer to it. */
export type EmittedParameter = readonly [name: Code | string, type: Code, initializer?: Code];

interface Named {
  readonly name: string;
  readonly docs: readonly string[];
  /** Whether other modules may use it. Left out: yes. */
  readonly isExported?: boolean;
}

/** What a function is emitted from. */
export interface EmittedFunction {
  readonly typeParameters?: readonly TypeParameter[];
  readonly parameters: readonly EmittedParameter[];
  readonly returns: Code;
  readonly body: readonly Code[];
}

/** An interface of readonly properties. */
export function emitInterface(parts: Named & { readonly properties: readonly EmittedProperty[] }): Declaration {
  return {
    kind: "interface",
    ...common(parts),
    properties: parts.properties.map(({ name, type, docs }) => ({ name, type: textOf(type), docs })),
    imports: parts.properties.flatMap(({ type }) => type.imports),
  };
}

/** A name for a type. */
export function emitType(parts: Named & { readonly type: Code }): Declaration {
  return { kind: "type", ...common(parts), type: textOf(parts.type), imports: parts.type.imports };
}

/** A constant of a module. */
export function emitConstant(parts: Named & { readonly type?: Code; readonly value: Code }): Declaration {
  const { type, value } = parts;
  return {
    kind: "constant",
    ...common(parts),
    type: type === undefined ? null : textOf(type),
    value: textOf(value),
    imports: [...(type?.imports ?? []), ...value.imports],
  };
}

/** A function. */
export function emitFunction(parts: Named & EmittedFunction): Declaration {
  return { kind: "function", ...common(parts), ...emitSignature(parts) };
}

/** Parameters, return type and body of a function, in which every variable has got its name. */
export function emitSignature({ typeParameters = [], parameters, returns, body }: EmittedFunction): {
  readonly signature: FunctionParts;
  readonly imports: readonly ImportedName[];
} {
  const codes = [...parameters.flatMap(codesOf), returns, ...body];
  const nameIn = scopeOf(codes);
  const whole = joinCode(body, "\n");
  return {
    signature: {
      typeParameters,
      parameters: parameters.map((parameter) => printedParameter(parameter, whole, nameIn)),
      returnType: textOf(returns),
      statements: body.map((statement) => textOf(statement, nameIn)),
    },
    imports: codes.flatMap(({ imports }) => imports),
  };
}

/** A parameter's name, type and initializer. */
function codesOf([name, ...others]: EmittedParameter): Code[] {
  return [typeof name === "string" ? nameOf(name.replace("?", "")) : name, ...others.flatMap((each) => each ?? [])];
}

/** A parameter that some functions of a kind do not use is marked, because compilers of consumers may ask for it. */
function printedParameter([name, type, initializer]: EmittedParameter, body: Code, nameIn: Scope): Parameter {
  const isUsed = typeof name === "string" || refersTo(body, name);
  const text = typeof name === "string" ? name : textOf(name, nameIn);
  return {
    name: isUsed ? text : `_${text}`,
    type: textOf(type),
    ...(initializer === undefined ? {} : { initializer: textOf(initializer) }),
  };
}

/** A statement at the top level of a module. */
export function emitStatement(statement: Code): Declaration {
  return { kind: "statement", text: `\n${textOf(statement)}`, imports: statement.imports };
}

/** An object literal, one line per entry. */
export function objectLiteral(entries: readonly (readonly [key: string, value: Code])[]): Code {
  return code`{\n${joinCode(
    entries.map(([key, value]) => entryCode(key, value)),
    ",\n",
  )}\n}`;
}

function common({ name, docs, isExported = true }: Named): Common {
  return { name, docs, isExported };
}
