import {
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
import type { DeclarationStructure, EmittedModule, ImportedName } from "../emit/index.js";

/** Where ts-morph prints: memory, and no compiler behind it. */
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

/** A module as unformatted text. Everything is handed to ts-morph at once: adding piece by piece is many times slower. */
export function printModule(project: Project, module: EmittedModule): string {
  const own = module.path.replace(/\.ts$/, "");
  const needed = module.declarations.flatMap(({ imports }) => imports).filter(({ module: from }) => from !== own);
  const statements: (StatementStructures | string)[] = [
    ...importsOf(own, needed).map((each) => ({ kind: StructureKind.ImportDeclaration, ...each }) as const),
    ...(module.reexports ?? []).map((target) => ({
      kind: StructureKind.ExportDeclaration as const,
      moduleSpecifier: specifier(own, target),
    })),
    ...module.declarations.map(({ declared }) => toStatement(declared)),
  ];
  const file = project.createSourceFile(module.path, { statements }, { overwrite: true });
  const text = file.getFullText();
  file.forget();
  return `// ${module.head}\n\n${text}`;
}

function importsOf(own: string, needed: readonly ImportedName[]): OptionalKind<ImportDeclarationStructure>[] {
  const modules = [...new Set(needed.map(({ module }) => module))].sort(byDistance);
  return modules.map((module) => {
    const names = needed.filter((each) => each.module === module);
    const values = new Set(names.filter(({ isType }) => !isType).map(({ name }) => name));
    const types = new Set(names.filter(({ isType, name }) => isType && !values.has(name)).map(({ name }) => name));
    const onlyTypes = values.size === 0;
    const namedImports = [...values, ...types]
      .sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
      .map((name) => ({ name, isTypeOnly: !onlyTypes && types.has(name) }));
    return { isTypeOnly: onlyTypes, namedImports, moduleSpecifier: specifier(own, module) };
  });
}

function byDistance(one: string, other: string): number {
  const isRuntime = (module: string): number => (module.startsWith("runtime/") ? 0 : 1);
  return isRuntime(one) - isRuntime(other) || (one < other ? -1 : 1);
}

/** The import path from one module to another: relative, with the ending that works everywhere; packages by their names. */
function specifier(from: string, to: string): string {
  if (!to.includes("/")) return to;
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => "..");
  const path = [...(up.length === 0 ? ["."] : up), ...there.slice(shared)].join("/");
  return `${path}.js`;
}

/** A declaration as ts-morph knows it, with an empty line before it. */
function toStatement(declared: DeclarationStructure): StatementStructures | string {
  const leadingTrivia = "\n";
  switch (declared.kind) {
    case "function":
      return { kind: StructureKind.Function, ...declared.structure, leadingTrivia };
    case "interface":
      return { kind: StructureKind.Interface, ...declared.structure, leadingTrivia };
    case "type":
      return { kind: StructureKind.TypeAlias, ...declared.structure, leadingTrivia };
    case "constant": {
      const declarationKind = VariableDeclarationKind.Const;
      return { kind: StructureKind.VariableStatement, declarationKind, ...declared.structure, leadingTrivia };
    }
    case "statement":
      return declared.text;
  }
}
