import type { ImportedName } from "./code.js";
import type { Declaration, DeclarationData } from "./declarations.js";
import { markOf } from "./generated-mark.js";
import { moduleScope } from "./scope.js";

/** A name that a module imports. */
export interface ModuleImport {
  /** Path of the module that exports it, without ending. */
  readonly module: string;
  readonly name: string;
  /** What it is called in the module that imports it. */
  readonly alias: string;
  readonly isType: boolean;
}

/** A TypeScript module to be printed. */
export interface EmittedModule {
  readonly kind: "module";
  /** Path inside the output folder. */
  readonly path: string;
  /** Comment at the top: where it was made from. */
  readonly head: string;
  readonly imports: readonly ModuleImport[];
  readonly declarations: readonly DeclarationData[];
  /** Modules whose exports it passes on, by their paths without ending. */
  readonly reexports?: readonly string[];
}

/** A file that is not TypeScript. */
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

/** A module of these declarations; `path` has no ending. */
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

/** Adds an import, once for each name; a name that is used as a value is no type. */
function add(imports: Map<string, ModuleImport>, own: string, each: ImportedName & { readonly alias: string }): void {
  const { module, name, alias, isType } = each;
  if (module === own) return;
  const key = `${module} ${name}`;
  imports.set(key, { module, name, alias, isType: isType && (imports.get(key)?.isType ?? true) });
}
