import type { OperationSymbol, ReferenceKind } from "../../bind/index.js";
import type { SourceRange } from "../../diagnostics/index.js";
import { keyRange, valueRange } from "../../syntax/index.js";
import { reportUnknownParty, reportUnknownStructure } from "../reports.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";
import { operationsNamedIn, settingsNamedIn, statesNamedIn } from "./names-in-flow.js";

const codes = ["unknown-operation", "unknown-party", "unknown-setting", "unknown-state", "unknown-structure"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that the states, settings, operations, parties and structures that a flow names exist. */
export const knownFlowNames = defineFlowCheck(codes, (context: Context) => {
  const { protocol, flow, report } = context;
  const states = new Map(flow.states.map(({ name, at }) => [name, keyRange(at)]));
  const settings = new Map(flow.settings.map(({ name, at }) => [name, keyRange(at)]));
  const isState = among(statesNamedIn(flow.node));
  const isSetting = among(settingsNamedIn(flow.node));
  reportUnresolved(unresolvedOf(context, "state"), states, isState, (name, range, known, related) =>
    report("unknown-state", range, { name, known }, related),
  );
  reportUnresolved(unresolvedOf(context, "setting"), settings, isSetting, (name, range, known, related) =>
    report("unknown-setting", range, { name, known }, related),
  );
  reportOperations(context);
  for (const { kind, name, range, known } of flow.unresolved) {
    if (kind === "party") reportUnknownParty(context, range, { party: name, near: known, known });
    if (kind === "structure") reportUnknownStructure({ protocol, report }, range, name, ["structure", "choice"]);
  }
});

function among(names: readonly string[]): (name: string) => boolean {
  const all = new Set(names);
  return (name) => all.has(name);
}

function unresolvedOf({ flow }: Context, kind: ReferenceKind): UnresolvedNames {
  const unknown: UnresolvedNames = new Map();
  for (const each of flow.unresolved) if (each.kind === kind) addUnresolved(unknown, each.name, each.range);
  return unknown;
}

function reportOperations(context: Context): void {
  const { protocol, flow, report } = context;
  const { operations } = protocol;
  const isNamed = among(operationsNamedIn(flow.node));
  // The name of an operation is only wrong itself if its file has another one.
  const unlike = new Set(operations.filter((each) => !isNamedAsFile(each)).map(({ node }) => node.operation));
  const definitions = new Map(
    operations.map(({ node, at }): [string, SourceRange] => [node.operation, valueRange(at, "operation")]),
  );
  reportUnresolved(
    unresolvedOf(context, "operation"),
    definitions,
    (name) => isNamed(name) || !unlike.has(name),
    (name, range, known, related) => report("unknown-operation", range, { name, known }, related),
  );
}

/** Whether the file of an operation has its name: ActiveTest in active-test.yaml. */
function isNamedAsFile({ at, node: { operation } }: OperationSymbol): boolean {
  const [, file = ""] = /([^/]*)\.yaml$/.exec(at.document.file) ?? [];
  return file.replaceAll("-", "").toLowerCase() === operation.toLowerCase();
}
