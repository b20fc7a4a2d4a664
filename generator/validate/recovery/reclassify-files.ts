import { type Bilingual, type Diagnostic, diagnostic, startOfFile } from "../../diagnostics/index.js";
import { isRecord, type SourceDocument, type ProtocolFiles } from "../../load/index.js";

/** Files by their content, and the diagnostics of those in the wrong folder. */
export interface ClassifiedFiles {
  readonly types: readonly SourceDocument[];
  readonly operations: readonly SourceDocument[];
  /** At most one, unless another is misplaced. */
  readonly flows: readonly SourceDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

const OPERATION: Bilingual = { en: "an operation", zh: "操作的定义" };
const FLOW: Bilingual = { en: "the flow", zh: "流程的定义" };
const TYPES: Bilingual = { en: "types", zh: "类型的定义" };

/** Moves files of types among the messages, messages among the types, and flows among both, to the right kind. */
export function reclassifyFiles(files: ProtocolFiles): ClassifiedFiles {
  const { folder } = files;
  const flows = [...files.types, ...files.operations].filter(isFlow);
  const types = files.types.filter((each) => !isFlow(each));
  const operations = files.operations.filter((each) => !isFlow(each));
  const messages = types.filter(
    ({ value }) => hasKey(value, "operation", "request") && !hasKey(value, "types", "tlvs"),
  );
  const others = operations.filter(
    ({ value }) => hasKey(value, "types", "tlvs") && !hasKey(value, "operation", "request"),
  );
  const misplaced = (holds: Bilingual, from: string, to: string) => {
    return ({ file }: SourceDocument): Diagnostic => {
      const intended = file.replace(`${folder}/${from}/`, `${folder}/${to}/`);
      return diagnostic("misplaced-file", startOfFile(file), { file, intended, holds });
    };
  };
  return {
    types: [...types.filter((each) => !messages.includes(each)), ...others],
    operations: [...operations.filter((each) => !others.includes(each)), ...messages],
    flows: [...(files.flow === null ? [] : [files.flow]), ...flows],
    diagnostics: [
      ...flows.map(({ file }) => {
        const intended = files.flow === null ? `${folder}/flow.yaml` : null;
        return diagnostic("misplaced-file", startOfFile(file), { file, intended, holds: FLOW });
      }),
      ...messages.map(misplaced(OPERATION, "types", "messages")),
      ...others.map(misplaced(TYPES, "messages", "types")),
    ],
  };
}

function isFlow({ value }: SourceDocument): boolean {
  return hasKey(value, "states") && hasKey(value, "transitions");
}

function hasKey(value: unknown, ...keys: readonly string[]): boolean {
  return isRecord(value) && keys.some((key) => Object.hasOwn(value, key));
}
