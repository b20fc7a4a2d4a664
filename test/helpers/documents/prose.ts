import ts from "typescript";

/** A text that people read, with its place. */
export interface Prose {
  /** Path and line: generator/load/load.ts:12. */
  readonly at: string;
  readonly text: string;
}

/** Which literals of a module people read: all of them, or only the titles of tests. */
export type Literals = "all" | "titles";

/** The comments of a module, one entry per line, and its string literals. */
export function proseOf(path: string, source: string, literals: Literals): readonly Prose[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found = [...commentsOf(file)];
  const visit = (node: ts.Node): void => {
    if (isText(node) && (literals === "all" || isTitle(node))) found.push(entryOf(file, node.getStart(), node.text));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The paragraphs of a Markdown file by line, without code. */
export function proseOfMarkdown(path: string, source: string): readonly Prose[] {
  const withoutCode = source
    .replaceAll(/^```[^]*?^```/gm, (block) => block.replaceAll(/[^\n]/g, ""))
    .replaceAll(/`[^`\n]*`/g, "");
  return withoutCode.split("\n").map((text, index) => ({ at: `${path}:${index + 1}`, text }));
}

/** The words of the names that a module uses, camel case taken apart, each once. */
export function wordsOfNames(path: string, source: string): readonly Prose[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found = new Map<string, Prose>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !found.has(node.text)) {
      const words = node.text.split(/(?<![A-Z])(?=[A-Z])|[_$\d]+/).join(" ");
      found.set(node.text, entryOf(file, node.getStart(), words.toLowerCase()));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found.values()];
}

function commentsOf(file: ts.SourceFile): readonly Prose[] {
  const found: Prose[] = [];
  const starts = new Set<number>();
  const visit = (node: ts.Node): void => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(file.text, node.getEnd()) ?? []),
    ];
    for (const { pos, end } of ranges) {
      if (starts.has(pos)) continue;
      starts.add(pos);
      found.push(...linesOf(file, pos, file.text.slice(pos, end)));
    }
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return found;
}

function linesOf(file: ts.SourceFile, start: number, comment: string): readonly Prose[] {
  const first = file.getLineAndCharacterOfPosition(start).line + 1;
  const lines = comment.split("\n").map((line) => line.replaceAll(/`[^`]*`/g, ""));
  return lines.map((text, index) => ({ at: `${file.fileName}:${first + index}`, text }));
}

function entryOf(file: ts.SourceFile, start: number, text: string): Prose {
  return { at: `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}`, text };
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  const isPath = ts.isImportDeclaration(node.parent ?? node) || ts.isExportDeclaration(node.parent ?? node);
  return (
    !isPath &&
    (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
  );
}

function isTitle(node: ts.Node): boolean {
  const text = templateOf(node);
  const call = text.parent;
  return (
    ts.isCallExpression(call) && call.arguments[0] === text && /^(?:test|describe|it)\b/.test(call.expression.getText())
  );
}

/** Returns the template of which a node is a part; the node itself if it is not. */
function templateOf(node: ts.Node): ts.Node {
  if (ts.isTemplateHead(node)) return node.parent;
  return ts.isTemplateMiddleOrTemplateTail(node) ? node.parent.parent : node;
}
