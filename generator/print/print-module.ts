import {
  type CodeBlockWriter,
  type ImportDeclarationStructure,
  IndentationText,
  NewLineKind,
  type OptionalKind,
  Project,
  QuoteKind,
  type StatementStructures,
  StructureKind,
  VariableDeclarationKind,
} from "ts-morph";
import type {
  DeclarationData,
  EmittedModule,
  FunctionParts,
  ImportEnding,
  MemberDeclaration,
  ModuleImport,
  PropertyData,
} from "../emit/index.js";

/** Creates a ts-morph project in memory, without type checking. */
export function newProject(): Project {
  return new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
    },
  });
}

/** The head of a module. */
export interface Head {
  /** The comment about its source. */
  readonly comment: string;
  /** Its imports and re-exports. */
  readonly statements: readonly StatementStructures[];
}

/** Returns the head of a module. */
export function importHeader(module: EmittedModule, importEnding: ImportEnding): Head {
  const own = module.path.replace(/\.ts$/, "");
  const statements: StatementStructures[] = [
    ...importsOf(own, module.imports, importEnding).map(
      (each) => ({ kind: StructureKind.ImportDeclaration, ...each }) as const,
    ),
    ...(module.reexports ?? []).map((target) => ({
      kind: StructureKind.ExportDeclaration as const,
      moduleSpecifier: specifier(own, target, importEnding),
    })),
  ];
  return { comment: `// ${module.head}`, statements };
}

/** Returns some declarations of a module, not formatted, with the head before the first of them. */
export function printDeclarations(
  project: Project,
  head: Head | null,
  declarations: readonly DeclarationData[],
): string {
  const statements = declarations.map((declared) => afterLine(toStatement(declared)));
  if (head === null) return printStatements(project, statements);
  return `${head.comment}\n\n${printStatements(project, [...head.statements, ...statements])}`;
}

/** Puts an empty line before a statement. Formatting keeps at most one. */
function afterLine(statement: StatementStructures | string): StatementStructures | string {
  return typeof statement === "string" ? `\n${statement}` : { ...statement, leadingTrivia: "\n" };
}

/**
 * Prints statements with ts-morph. Afterwards, ts-morph would parse the result, which takes as long as printing and is
 * not needed. So the last statement takes the result and throws.
 */
function printStatements(project: Project, statements: readonly (StatementStructures | string)[]): string {
  let text = "";
  const leaving = new Error("Printing is done.");
  const leave = (writer: CodeBlockWriter): never => {
    text = writer.toString();
    throw leaving;
  };
  try {
    project.createSourceFile("printed.ts", { statements: [...statements, leave] });
  } catch (error) {
    if (error !== leaving) throw error;
  }
  return text;
}

function importsOf(
  own: string,
  imports: readonly ModuleImport[],
  importEnding: ImportEnding,
): OptionalKind<ImportDeclarationStructure>[] {
  const modules = [...new Set(imports.map(({ module }) => module))].sort(byDistance);
  return modules.map((module) => {
    const names = imports.filter((each) => each.module === module);
    const onlyTypes = names.every(({ isType }) => isType);
    const namedImports = names
      .toSorted((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
      .map(({ name, alias, isType }) => ({
        name,
        isTypeOnly: !onlyTypes && isType,
        ...(alias === name ? {} : { alias }),
      }));
    return { isTypeOnly: onlyTypes, namedImports, moduleSpecifier: specifier(own, module, importEnding) };
  });
}

function byDistance(one: string, other: string): number {
  const isRuntime = (module: string): number => (module.startsWith("runtime/") ? 0 : 1);
  return isRuntime(one) - isRuntime(other) || (one < other ? -1 : 1);
}

/**
 * Returns the import path from one module to another: relative, with the configured ending. Packages are imported by
 * name.
 */
function specifier(from: string, to: string, importEnding: ImportEnding): string {
  if (!to.includes("/")) return to;
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => "..");
  const path = [...(up.length === 0 ? ["."] : up), ...there.slice(shared)].join("/");
  return `${path}${importEnding}`;
}

function toInterface(declared: Extract<DeclarationData, { kind: "interface" }>): StatementStructures {
  const { extended, properties } = declared;
  const bases = extended === null ? {} : { extends: [extended] };
  return { kind: StructureKind.Interface, ...named(declared), ...bases, properties: properties.map(toProperty) };
}

function toStatement(declared: DeclarationData): StatementStructures | string {
  switch (declared.kind) {
    case "function":
      return { kind: StructureKind.Function, ...named(declared), ...toSignature(declared.signature) };
    case "interface":
      return toInterface(declared);
    case "type":
      return { kind: StructureKind.TypeAlias, ...named(declared), type: declared.type };
    case "class":
      return toClass(declared);
    case "constant":
      return toConstant(declared);
    case "statement":
      return declared.text;
  }
}

function named({ name, docs, isExported }: Extract<DeclarationData, { readonly name: string }>) {
  return { name, docs: [...docs], isExported };
}

function toProperty({ name, isOptional, type, docs }: PropertyData) {
  return { name, type, docs: [...docs], isReadonly: true, hasQuestionToken: isOptional };
}

function toSignature({ typeParameters, parameters, returnType, statements }: FunctionParts) {
  return {
    typeParameters: [...typeParameters],
    parameters: [...parameters],
    returnType,
    statements: [...statements],
  };
}

function toConstant(declared: Extract<DeclarationData, { readonly kind: "constant" }>): StatementStructures {
  const { name, docs, isExported, type, value } = declared;
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    docs: [...docs],
    isExported,
    declarations: [{ name, initializer: value, ...(type === null ? {} : { type }) }],
  };
}

function toClass(declared: Extract<DeclarationData, { readonly kind: "class" }>): StatementStructures {
  const membersOf = <Kind extends MemberDeclaration["kind"]>(kind: Kind) =>
    declared.members.filter(
      (member): member is Extract<MemberDeclaration, { readonly kind: Kind }> => member.kind === kind,
    );
  return {
    kind: StructureKind.Class,
    ...named(declared),
    implements: [declared.implements],
    properties: membersOf("property").map(({ name, initializer }) => ({ name, isReadonly: true, initializer })),
    getAccessors: membersOf("getter").map(toMember),
    setAccessors: membersOf("setter").map(({ name, docs, signature: { parameters, statements } }) => ({
      name,
      docs: [...docs],
      parameters: [...parameters],
      statements: [...statements],
    })),
    methods: membersOf("method").map(toMember),
  };
}

function toMember({
  name,
  docs,
  signature,
}: {
  readonly name: string;
  readonly docs: readonly string[];
  readonly signature: FunctionParts;
}) {
  return { name, docs: [...docs], ...toSignature(signature) };
}
