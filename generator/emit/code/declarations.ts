import { type Code, code, entryCode, joinCode, nameOf, refersTo, type Scope, textOf } from "./code.js";
import { scopeOf } from "./scope.js";

/*
 * Declarations of emitted modules. Names are resolved when a module is complete; then declarations become plain data,
 * which can be sent to another thread. Only the printer handles the syntax of TypeScript.
 */

interface Common {
  readonly name: string;
  readonly docs: readonly string[];
  readonly isExported: boolean;
}

/** A parameter in its printed form. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly initializer?: string;
}

/** A function or method in its printed form. */
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

/** A member of a class in its printed form. */
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

/** A declaration in its printed form. */
export type DeclarationData =
  | (Common & { readonly kind: "function"; readonly signature: FunctionParts })
  | (Common & {
      readonly kind: "interface";
      /** The interface that it extends; null if it extends none. */
      readonly extended: string | null;
      readonly properties: readonly PropertyData[];
    })
  | (Common & { readonly kind: "type"; readonly type: string })
  | (Common & { readonly kind: "class"; readonly implements: string; readonly members: readonly MemberDeclaration[] })
  | (Common & { readonly kind: "constant"; readonly type: string | null; readonly value: string })
  | { readonly kind: "statement"; readonly text: string };

/** A property of an interface in its printed form. */
export interface PropertyData {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
  readonly docs: readonly string[];
}

/** A declaration of an emitted module. */
export interface Declaration {
  /** The declared name; null for a statement, and for a name that the scope of the module resolves. */
  readonly name: string | null;
  /** The code in it. */
  readonly codes: readonly Code[];
  /** Returns the declaration in its printed form for a module. */
  readonly print: (module: Scope) => DeclarationData;
}

/** A property of an interface. */
export interface EmittedProperty {
  readonly name: string;
  /** Default: false. */
  readonly isOptional?: boolean;
  readonly type: Code;
  readonly docs: readonly string[];
}

/** A parameter of a function. A parameter given as code is marked as unused if the body does not refer to it. */
export type EmittedParameter = readonly [name: Code | string, type: Code, initializer?: Code];

interface Named {
  /** Code if the scope of the module resolves the name, as for functions that are not exported. */
  readonly name: string | Code;
  readonly docs: readonly string[];
  /** Whether other modules may use it. Default: true. */
  readonly isExported?: boolean;
}

/** The parts of an emitted function. */
export interface EmittedFunction {
  readonly typeParameters?: readonly TypeParameter[];
  readonly parameters: readonly EmittedParameter[];
  readonly returns: Code;
  readonly body: readonly Code[];
}

/** An interface of readonly properties, which may extend another one. */
export function emitInterface(
  parts: Named & { readonly properties: readonly EmittedProperty[]; readonly extended?: Code },
): Declaration {
  const { properties, extended } = parts;
  const types = properties.map(({ type }) => type);
  return {
    ...declared(parts, extended === undefined ? types : [extended, ...types]),
    print: (module) => ({
      kind: "interface",
      ...common(parts, module),
      extended: extended === undefined ? null : textOf(extended, module),
      properties: properties.map(({ name, isOptional = false, type, docs }) => ({
        name,
        isOptional,
        type: textOf(type, module),
        docs,
      })),
    }),
  };
}

/** A type alias. */
export function emitType(parts: Named & { readonly type: Code }): Declaration {
  const { type } = parts;
  return {
    ...declared(parts, [type]),
    print: (module) => ({ kind: "type", ...common(parts, module), type: textOf(type, module) }),
  };
}

/** A constant of a module. */
export function emitConstant(parts: Named & { readonly type?: Code; readonly value: Code }): Declaration {
  const { type, value } = parts;
  return {
    ...declared(parts, type === undefined ? [value] : [type, value]),
    print: (module) => ({
      kind: "constant",
      ...common(parts, module),
      type: type === undefined ? null : textOf(type, module),
      value: textOf(value, module),
    }),
  };
}

/** A function. */
export function emitFunction(parts: Named & EmittedFunction): Declaration {
  const { codes, print } = emitSignature(parts);
  return {
    ...declared(parts, codes),
    print: (module) => ({ kind: "function", ...common(parts, module), signature: print(module) }),
  };
}

/** Parameters, return type and body of a function, with the name of every variable resolved. */
export function emitSignature({ typeParameters = [], parameters, returns, body }: EmittedFunction): {
  readonly codes: readonly Code[];
  readonly print: (module: Scope) => FunctionParts;
} {
  const codes = [...parameters.flatMap(codesOf), returns, ...body];
  const whole = joinCode(body, "\n");
  return {
    codes,
    print: (module) => {
      const scope = scopeOf(codes, module);
      return {
        typeParameters,
        parameters: parameters.map((parameter) => printedParameter(parameter, whole, scope)),
        returnType: textOf(returns, scope),
        statements: body.map((statement) => textOf(statement, scope)),
      };
    },
  };
}

/** Name, type and initializer of a parameter. */
function codesOf([name, ...others]: EmittedParameter): Code[] {
  return [typeof name === "string" ? nameOf(name.replace("?", "")) : name, ...others.flatMap((each) => each ?? [])];
}

/** An unused parameter starts with an underscore: consumers may compile with `noUnusedParameters`. */
function printedParameter([name, type, initializer]: EmittedParameter, body: Code, scope: Scope): Parameter {
  const isUsed = typeof name === "string" || refersTo(body, name);
  const text = typeof name === "string" ? name : textOf(name, scope);
  return {
    name: isUsed ? text : `_${text}`,
    type: textOf(type, scope),
    ...(initializer === undefined ? {} : { initializer: textOf(initializer, scope) }),
  };
}

/** A statement at the top level of a module. */
export function emitStatement(statement: Code): Declaration {
  return {
    name: null,
    codes: [statement],
    print: (module) => ({ kind: "statement", text: `\n${textOf(statement, module)}` }),
  };
}

/** An object literal, one line per entry. */
export function objectLiteral(entries: readonly (readonly [key: string, value: Code])[]): Code {
  return code`{\n${joinCode(
    entries.map(([key, value]) => entryCode(key, value)),
    ",\n",
  )}\n}`;
}

/** The fixed name of a declaration, and the code in it. */
function declared({ name }: Named, codes: readonly Code[]): Pick<Declaration, "name" | "codes"> {
  return typeof name === "string" ? { name, codes } : { name: null, codes: [name, ...codes] };
}

function common({ name, docs, isExported = true }: Named, module: Scope): Common {
  return { name: typeof name === "string" ? name : textOf(name, module), docs, isExported };
}
