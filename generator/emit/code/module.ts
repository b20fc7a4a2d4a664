import type { ImportedName } from "./code.js";
import type { Declaration, DeclarationData } from "./declarations.js";
import { markOf } from "./generated-mark.js";
import { moduleScope } from "./scope.js";

/** A name that a module imports. */
export interface ModuleImport {
  /** Path of the module that exports it, without extension. */
  readonly module: string;
  readonly name: string;
  /** Its name in the importing module. */
  readonly alias: string;
  readonly isType: boolean;
}

/** A TypeScript module to be printed. */
export interface EmittedModule {
  readonly kind: "module";
  /** Path in the output folder. */
  readonly path: string;
  /** Comment at the top: the source of the module. */
  readonly head: string;
  readonly imports: readonly ModuleImport[];
  readonly declarations: readonly DeclarationData[];
  /** Paths of the modules that it re-exports, without extension. */
  readonly reexports?: readonly string[];
}

/** A file that is not a TypeScript module. */
export interface EmittedText {
  readonly kind: "text";
  readonly path: string;
  readonly text: string;
}

/** Anything to be printed. */
export type EmittedFile = EmittedModule | EmittedText;

/** The comment at the top of a module. */
export function fileHeader(source: string): string {
  return markOf(source);
}

/** Creates a module with these declarations; `path` has no extension. */
export function moduleOf(path: string, head: string, declarations: readonly Declaration[]): EmittedModule {
  const codes = declarations.flatMap((declaration) => declaration.codes);
  const declared = declarations.flatMap(({ name }) => name ?? []);
  const scope = moduleScope(path, declared, codes);
  const imports = new Map<string, ModuleImport>();
  for (const each of codes.flatMap((body) => body.imports)) add(imports, path, { ...each, alias: scope(each) });
  return {
    kind: "module",
    path: `${path}.ts`,
    head,
    imports: [...imports.values()],
    declarations: declarations.map(({ print }) => print(scope)),
  };
}

/** Adds an import, once per name. A name that is used as a value is not imported as a type. */
function add(imports: Map<string, ModuleImport>, own: string, each: ImportedName & { readonly alias: string }): void {
  const { module, name, alias, isType } = each;
  if (module === own) return;
  const key = `${module} ${name}`;
  imports.set(key, { module, name, alias, isType: isType && (imports.get(key)?.isType ?? true) });
}
