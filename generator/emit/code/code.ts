/** A name that comes from another module. Whoever prints it gets the import. */
export interface ImportedName {
  /** Path of the module inside the output folder, without ending: runtime/octets/index. */
  readonly module: string;
  readonly name: string;
  readonly isType: boolean;
}

/** A piece of code, and what it needs imported. */
export interface Code {
  readonly text: string;
  readonly imports: readonly ImportedName[];
}

/** What may stand in a template of code: other code, numbers, and names that the resolver made. */
export type CodePart = Code | number | string;

/** Puts code together: code`view.getUint8(${at})`. Texts of the schema go through `literal` or `docComment` first. */
export function code(strings: TemplateStringsArray, ...parts: readonly CodePart[]): Code {
  const text = strings.reduce((sum, string, index) => sum + textOf(parts[index - 1] ?? "") + string);
  return { text, imports: parts.flatMap(importsOf) };
}

/** Puts pieces of code behind each other. */
export function joinCode(parts: readonly CodePart[], separator: string): Code {
  return { text: parts.map(textOf).join(separator), imports: parts.flatMap(importsOf) };
}

/** A value or function of another module. */
export function imported(module: string, name: string): Code {
  return { text: name, imports: [{ module, name, isType: false }] };
}

/** A type of another module. */
export function importedType(module: string, name: string): Code {
  return { text: name, imports: [{ module, name, isType: true }] };
}

/** Whether code has a use for a variable or parameter. Properties and texts of the same name are none. */
export function uses({ text }: Code, name: string): boolean {
  const withoutTexts = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  return new RegExp(`(?<!\\w|(?<!\\.)\\.)${name}\\b`).test(withoutTexts);
}

function textOf(part: CodePart): string {
  return typeof part === "object" ? part.text : String(part);
}

function importsOf(part: CodePart): readonly ImportedName[] {
  return typeof part === "object" ? part.imports : [];
}
