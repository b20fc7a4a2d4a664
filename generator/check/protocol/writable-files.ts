import { keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import { problemOfFileName, TAKEN_IDS, tlvsTypeName, toFileName } from "../../naming/index.js";
import type { OperationSymbol, BoundProtocol } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["unusable-file-name"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that folders and files with names from a schema can be written on every system, and do not replace others. */
export const writableFiles = defineCheck(codes, (context: Context) => {
  const { protocol, report } = context;
  checkId(context);
  for (const operation of protocol.operations) checkOperation(context, operation);
  for (const { name, kind, at } of protocol.definitions) {
    const file = toFileName(name);
    const problem = kind === "scalar" ? null : problemOfFileName(file);
    if (problem !== null) report("unusable-file-name", keyRange(at), { name, path: `types/${file}.ts`, problem });
  }
});

function checkId(context: Context): void {
  const { report } = context;
  const { id, at, node, version } = context.protocol;
  const index = node.versions.findIndex((each) => each.version === version && each.id === id);
  const declared = node.versions[index];
  const problem = TAKEN_IDS.get(id) ?? problemOfFileName(id);
  if (problem === null || declared === undefined) return;
  report("unusable-file-name", valueRange(at, "versions", index, "id"), { name: id, path: `${id}/`, problem });
}

/** Checks the files of an operation. The suffix of responses can make the name of a file too long. */
function checkOperation(context: Context, { at, request, response }: OperationSymbol): void {
  const { protocol, report } = context;
  for (const message of response === null ? [request] : [request, response]) {
    const { typeName } = message;
    // The file of the TLVs has the longer name.
    const name = message.tlvs === null ? typeName : tlvsTypeName(typeName);
    const file = toFileName(name);
    const problem = problemOfFileName(file) ?? problemOfFileName(toFileName(typeName));
    if (problem === null) continue;
    const parameters = { name, path: `messages/${file}.ts`, problem };
    report("unusable-file-name", rangeOfName(protocol, at, message === request), parameters);
  }
}

function rangeOfName({ at, node }: BoundProtocol, operation: SourceRef, isRequest: boolean) {
  const { responses } = node;
  const isLong = !isRequest && responses !== undefined && problemOfFileName(toFileName(responses.suffix)) !== null;
  return isLong ? valueRange(at, "responses", "suffix") : valueRange(operation, "operation");
}
