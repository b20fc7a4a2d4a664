import type {
  ClassDeclarationStructure,
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
} from "ts-morph";
import { type Code, code, type ImportedName, joinCode, uses } from "./code.js";

/** What is declared. ts-morph is known here by its types alone, so that nobody waits for it who prints nothing. */
export type DeclarationStructure =
  | { readonly kind: "function"; readonly structure: OptionalKind<FunctionDeclarationStructure> }
  | { readonly kind: "interface"; readonly structure: OptionalKind<InterfaceDeclarationStructure> }
  | { readonly kind: "type"; readonly structure: OptionalKind<TypeAliasDeclarationStructure> }
  | { readonly kind: "class"; readonly structure: OptionalKind<ClassDeclarationStructure> }
  | { readonly kind: "constant"; readonly structure: OptionalKind<VariableStatementStructure> }
  | { readonly kind: "statement"; readonly text: string };

/** One declaration of an emitted module, and what it needs imported. */
export interface Declaration {
  readonly declared: DeclarationStructure;
  readonly imports: readonly ImportedName[];
}

/** A property of an interface. */
export interface EmittedProperty {
  readonly name: string;
  readonly type: Code;
  readonly docs: readonly string[];
}

/** A parameter of a function. */
export type EmittedParameter = readonly [name: string, type: Code];

interface Common {
  readonly name: string;
  readonly docs: readonly string[];
  /** Whether other modules may use it. Left out: yes. */
  readonly isExported?: boolean;
}

/** An interface of readonly properties. */
export function emitInterface(parts: Common & { readonly properties: readonly EmittedProperty[] }): Declaration {
  const properties = parts.properties.map(({ name, type, docs }) => ({
    name,
    type: type.text,
    docs: [...docs],
    isReadonly: true,
  }));
  return {
    declared: { kind: "interface", structure: { ...named(parts), properties } },
    imports: parts.properties.flatMap(({ type }) => type.imports),
  };
}

/** A name for a type. */
export function emitType(parts: Common & { readonly type: Code }): Declaration {
  return {
    declared: { kind: "type", structure: { ...named(parts), type: parts.type.text } },
    imports: parts.type.imports,
  };
}

/** A constant of a module. */
export function emitConstant(parts: Common & { readonly type?: Code; readonly value: Code }): Declaration {
  const { name, docs, isExported = true, type, value } = parts;
  const declaration = { name, initializer: value.text, ...(type === undefined ? {} : { type: type.text }) };
  return {
    declared: { kind: "constant", structure: { docs: [...docs], isExported, declarations: [declaration] } },
    imports: [...(type?.imports ?? []), ...value.imports],
  };
}

/** A function. */
export function emitFunction(
  parts: Common & {
    readonly typeParameters?: readonly { readonly name: string; readonly constraint: string }[];
    readonly parameters: readonly EmittedParameter[];
    readonly returns: Code;
    readonly body: readonly Code[];
  },
): Declaration {
  const body = joinCode(parts.body, "\n");
  const parameters = parts.parameters.map(([name, type]) => ({ name: parameterName(name, body), type: type.text }));
  const all = [...parts.parameters.map(([, type]) => type), parts.returns, ...parts.body];
  return {
    declared: {
      kind: "function",
      structure: {
        ...named(parts),
        typeParameters: [...(parts.typeParameters ?? [])],
        parameters,
        returnType: parts.returns.text,
        statements: parts.body.map(({ text }) => text),
      },
    },
    imports: all.flatMap(({ imports }) => imports),
  };
}

/** A parameter that some functions of a kind have no use for is marked, because compilers of consumers may ask for it. */
function parameterName(name: string, body: Code): string {
  return uses(body, name.replace(/\W.*$/, "")) ? name : `_${name}`;
}

/** A statement at the top level of a module. */
export function emitStatement(statement: Code): Declaration {
  return { declared: { kind: "statement", text: `\n${statement.text}` }, imports: statement.imports };
}

/** An object literal, one line per entry. */
export function objectLiteral(entries: readonly (readonly [key: string, value: Code])[]): Code {
  return code`{\n${joinCode(
    entries.map(([key, value]) => (key === value.text ? value : code`${key}: ${value}`)),
    ",\n",
  )}\n}`;
}

function named({ name, docs, isExported = true }: Common) {
  return { name, docs: [...docs], isExported };
}
