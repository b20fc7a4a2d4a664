import type { BoundProtocol, FlowSymbol } from "../../bind/index.js";
import {
  type Bilingual,
  type Diagnostic,
  type DiagnosticCode,
  relatedPlace,
  type Report,
  type SourceRange,
} from "../../diagnostics/index.js";
import { keyRange } from "../../syntax/index.js";
import { type Check, defineCheck, type VersionContext } from "../context.js";

/** The context of a check of a flow in one version. */
export interface FlowContext<Codes extends readonly DiagnosticCode[]> extends VersionContext<Codes> {
  readonly flow: FlowSymbol;
  /** Whether the flow is that of an imported protocol. */
  readonly isImported: boolean;
}

/**
 * Defines a check of flows; it does not run for a protocol without one. A diagnostic about an imported part is reported at
 * the part of the importing protocol that does not fit it or, without one, at the import.
 */
export function defineFlowCheck<const Codes extends readonly DiagnosticCode[]>(
  codes: Codes,
  run: (context: FlowContext<Codes>) => void,
): Check<BoundProtocol> {
  return defineCheck(codes, ({ protocol, report }: VersionContext<Codes>) => {
    const { flow, at } = protocol;
    if (flow === null) return;
    const folder = folderOf(at.document.file);
    const isOwn = ({ file }: SourceRange): boolean => folderOf(file) === folder;
    const reportInOwn: Report<Codes[number]> = (code, range, parameters, related = []) => {
      if (isOwn(range)) return report(code, range, parameters, related);
      const own = related.find((each) => isOwn(each.range))?.range ?? keyRange(at, "import");
      const others = related.filter((each) => each.range !== own);
      report(code, own, parameters, [relatedPlace(range, IMPORTED), ...others]);
    };
    const isImported = folderOf(flow.at.document.file) !== folder;
    run({ protocol, flow, isImported, report: reportInOwn });
  });
}

const IMPORTED: Bilingual = { en: "in this part, which is imported", zh: "在导入的这部分中" };

/** Returns diagnostics without those about an imported part that the imported protocol has, too. */
export function withoutInherited(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const places = new Set(diagnostics.map(({ code, range }) => placeOf(code, range)));
  return diagnostics.filter(({ code, related: [first] }) => {
    return first?.message !== IMPORTED.en || !places.has(placeOf(code, first.range));
  });
}

function placeOf(code: DiagnosticCode, { file, start }: SourceRange): string {
  return `${code} ${file} ${start.line} ${start.column}`;
}

/** Returns the folder of the protocol that has a file. */
function folderOf(file: string): string {
  return file.replace(/(?:(?:types|messages)\/)?[^/]*$/, "");
}
