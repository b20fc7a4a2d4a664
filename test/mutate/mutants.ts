import ts from "typescript";

/** A check that is removed or weakened. */
export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Its first line in the source. */
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

/** A file with all its mutants. Each is switched on by its number, one at a time. */
export interface MutatedFile {
  readonly text: string;
  readonly mutants: readonly Mutant[];
}

/** The global function that returns whether a mutant is switched on. */
export const SWITCH = "globalThis.isMutant";

const BOUNDARIES: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
]);

/** Calls that report an error. Mutants remove them. */
const REPORTS = /^(?:report\w*|\w+\.push|say|fail|this\.fail|skip\w*|expect[A-Z]\w*)$/;

/** Removes and weakens every check of a file: conditions of `if`, sides of `&&` and `||`, bounds, reports, `wrong`. */
export function mutate(file: string, source: string, firstId: number): MutatedFile {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const lines = source.split("\n");
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, after: string): string => {
    const id = firstId + mutants.length;
    const { line, character } = tree.getLineAndCharacterOfPosition(node.getStart());
    mutants.push({
      id,
      file,
      line: line + 1,
      column: character + 1,
      code: (lines[line] ?? "").trim(),
      before: oneLine(node.getText()),
      after: oneLine(after),
    });
    return `${SWITCH}(${id})`;
  };
  const render = (node: ts.Node): string => mutated(node, inner(node, render), add);
  return { text: `// @ts-nocheck\n${inner(tree, render)}`, mutants };
}

/** Returns the source of a node with its children rendered. */
function inner(node: ts.Node, render: (node: ts.Node) => string): string {
  const source = node.getSourceFile().text;
  let text = "";
  let at = ts.isSourceFile(node) ? 0 : node.getStart();
  for (const child of childrenOf(node)) {
    text += source.slice(at, child.getStart()) + render(child);
    at = child.getEnd();
  }
  return text + source.slice(at, node.getEnd());
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  // Types are not code, and a loop's condition is not a check: without it, most loops never end.
  ts.forEachChild(node, (child) => void (isLeftAlone(node, child) || children.push(child)));
  return children;
}

function isLeftAlone(node: ts.Node, child: ts.Node): boolean {
  const isLoopHead = (ts.isForStatement(node) || ts.isWhileStatement(node)) && child !== node.statement;
  return isLoopHead || ts.isTypeNode(child) || ts.isInterfaceDeclaration(child) || ts.isTypeAliasDeclaration(child);
}

type Add = (node: ts.Node, after: string) => string;

function mutated(node: ts.Node, text: string, add: Add): string {
  if (ts.isBinaryExpression(node)) return mutatedOperator(node, text, add);
  if (ts.isExpressionStatement(node)) return mutatedStatement(node, text, add);
  if (ts.isReturnStatement(node)) return mutatedReturn(node, text, add);
  const { parent } = node;
  if (ts.isIfStatement(parent) && parent.expression === node) return mutatedCondition(node, text, add);
  if (!ts.isExpression(node) || !ts.isBinaryExpression(parent)) return text;
  return mutatedSide(node, parent, text, add);
}

/** A condition that is always false. Its side effects remain: only the check is removed. */
function mutatedCondition(node: ts.Node, text: string, add: Add): string {
  const after = hasAssignment(node) ? `(${node.getText()}, false)` : "false";
  return `${add(node, after)} ? ${after} : (${text})`;
}

function hasAssignment(node: ts.Node): boolean {
  const isAssignment = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssignment || (ts.forEachChild(node, (child) => hasAssignment(child) || undefined) ?? false);
}

/** A removed side of `&&` or `||`. */
function mutatedSide(node: ts.Node, { operatorToken: { kind } }: ts.BinaryExpression, text: string, add: Add): string {
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return `(${add(node, "true")} ? true : (${text}))`;
  return kind === ts.SyntaxKind.BarBarToken ? `(${add(node, "false")} ? false : (${text}))` : text;
}

function mutatedOperator(node: ts.BinaryExpression, text: string, add: Add): string {
  const other = BOUNDARIES.get(node.operatorToken.kind);
  const { parent } = node;
  let result = text;
  if (other !== undefined) {
    const after = `${node.left.getText()} ${other} ${node.right.getText()}`;
    result = `(${add(node, after)} ? (${after}) : (${text}))`;
  }
  if (ts.isIfStatement(parent) && parent.expression === node) return mutatedCondition(node, result, add);
  return ts.isBinaryExpression(parent) ? mutatedSide(node, parent, result, add) : result;
}

function mutatedStatement(node: ts.ExpressionStatement, text: string, add: Add): string {
  const { expression } = node;
  if (ts.isCallExpression(expression) && isReporting(expression)) {
    return `{ if (!${add(node, "")}) { ${text} } }`;
  }
  if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.BarEqualsToken) return text;
  const right = expression.right.getText();
  return `{ if (${add(node, `${right};`)}) { ${right}; } else { ${text} } }`;
}

/** `return report(…)` becomes `return`. */
function mutatedReturn(node: ts.ReturnStatement, text: string, add: Add): string {
  const { expression } = node;
  const isReport = expression !== undefined && ts.isCallExpression(expression) && isReporting(expression);
  return isReport ? `{ if (${add(node, "return;")}) return; ${text} }` : text;
}

function isReporting({ expression }: ts.CallExpression): boolean {
  return REPORTS.test(expression.getText());
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
