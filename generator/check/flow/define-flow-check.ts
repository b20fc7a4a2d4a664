import type { BoundProtocol, FlowSymbol } from "../../bind/index.js";
import { type DiagnosticCode, type RelatedPlace, relatedPlace, type Report } from "../../diagnostics/index.js";
import { keyRange } from "../../syntax/index.js";
import { type Check, defineCheck, type VersionContext } from "../context.js";

/** The context of a check of a flow in one version. */
export interface FlowContext<Codes extends readonly DiagnosticCode[]> extends VersionContext<Codes> {
  readonly flow: FlowSymbol;
  /** Whether the flow is that of an imported protocol. */
  readonly isImported: boolean;
}

/**
 * Defines a check of flows; it does not run for a protocol without one. A diagnostic about an imported flow has the import
 * as a related place, because only the importing protocol may cause it.
 */
export function defineFlowCheck<const Codes extends readonly DiagnosticCode[]>(
  codes: Codes,
  run: (context: FlowContext<Codes>) => void,
): Check<BoundProtocol> {
  return defineCheck(codes, ({ protocol, report }: VersionContext<Codes>) => {
    const { flow } = protocol;
    if (flow === null) return;
    const folder = folderOf(protocol.at.document.file);
    const isImported = folderOf(flow.at.document.file) !== folder;
    const reportWithImport: Report<Codes[number]> = (code, range, parameters, related = []) => {
      const more = isImported && folderOf(range.file) !== folder ? [importHere(protocol)] : [];
      report(code, range, parameters, [...related, ...more]);
    };
    run({ protocol, flow, isImported, report: reportWithImport });
  });
}

/** Returns the folder of the protocol that has a file. */
function folderOf(file: string): string {
  return file.replace(/(?:(?:types|messages)\/)?[^/]*$/, "");
}

function importHere({ at }: BoundProtocol): RelatedPlace {
  return relatedPlace(keyRange(at, "import"), { en: "imported here", zh: "在这里导入" });
}
