import { isLeftOut, keyRange, type Located, valueRange } from "../../syntax/index.js";
import { problemOfFileName, TAKEN_IDS, fileName } from "../../naming/index.js";
import type { OperationView, VersionView } from "../../bind/index.js";
import type { Report } from "../../diagnostics/index.js";
import type { VersionRule } from "../check.js";

/** Every folder and file that is made from a name can be written on every system, and takes the place of no other. */
export const filesCanBeWritten: VersionRule = (view, report) => {
  checkId(view, report);
  for (const operation of view.operations) checkOperation(view, operation, report);
  for (const { name, kind, at } of view.types.values()) {
    const file = fileName(name);
    const problem = kind === "scalar" ? null : problemOfFileName(file);
    if (problem !== null) report("unusable-file-name", keyRange(at), { name, path: `types/${file}.ts`, problem });
  }
};

function checkId({ id, at, shape, version }: VersionView, report: Report): void {
  const index = shape.versions.findIndex((each) => each.version === version && each.id === id);
  const declared = shape.versions[index];
  const problem = TAKEN_IDS.get(id) ?? problemOfFileName(id);
  if (problem === null || declared === undefined || isLeftOut(declared, "id")) return;
  report("unusable-file-name", valueRange(at, "versions", index, "id"), { name: id, path: `${id}/`, problem });
}

/** A response is called by the suffix of all responses, so a suffix can be what makes a name too long. */
function checkOperation(view: VersionView, { at, shape, request, response }: OperationView, report: Report): void {
  if (isLeftOut(shape, "operation")) return;
  for (const message of response === null ? [request] : [request, response]) {
    const file = fileName(message.exportName);
    const problem = problemOfFileName(file);
    if (problem === null) continue;
    const parameters = { name: message.exportName, path: `messages/${file}.ts`, problem };
    report("unusable-file-name", placeOf(view, at, message === request), parameters);
  }
}

function placeOf({ at, shape }: VersionView, operation: Located, isRequest: boolean) {
  const { responses } = shape;
  const isLong = !isRequest && responses !== undefined && problemOfFileName(fileName(responses.suffix)) !== null;
  return isLong ? valueRange(at, "responses", "suffix") : valueRange(operation, "operation");
}
