import { type Diagnostic, diagnostic, didYouMean, verbatim } from "../diagnostics/index.js";
import type { SourceDocument } from "../load/index.js";
import type { OpenedLink } from "../simulator/index.js";

/** What parsing needs. */
export interface ScenarioContext {
  readonly document: SourceDocument;
  readonly link: OpenedLink;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Reports a name that does not exist, with the nearest one. */
export function unknownName(
  { document, report }: ScenarioContext,
  path: readonly (string | number)[],
  name: string,
  known: readonly string[],
): void {
  report(
    diagnostic("unknown-value", document.rangeOfValue(path), {
      value: verbatim(name),
      near: didYouMean(name, known),
      known,
    }),
  );
}
