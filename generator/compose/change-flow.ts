import { verbatim } from "../diagnostics/index.js";
import { type ChangedFlowNode, child, type FlowNode, isPoisoned, keyRange, type SourceRef } from "../syntax/index.js";
import type { ImportContext } from "./import-context.js";
import { IMPORTED_PARTS } from "./imported-parts.js";

/** Applies changes to the copy of an imported flow, and reports changes of missing settings. `at` is their place. */
export function changeFlow(from: ImportContext, flow: FlowNode, change: ChangedFlowNode, at: SourceRef): void {
  for (const [name, keys] of Object.entries(change.settings ?? {})) {
    changeSetting(from, flow, keys, child(at, "settings", name));
  }
  override(from, flow.requests, change.requests ?? {}, child(at, "requests"));
}

function changeSetting(from: ImportContext, flow: FlowNode, keys: object, at: SourceRef): void {
  const { report, title } = from;
  const name = String(at.path.at(-1));
  const known = Object.keys(flow.settings);
  const setting = flow.settings[name];
  if (setting === undefined || !known.includes(name)) {
    if (isPoisoned(flow, "settings")) return;
    report("unknown-import", keyRange(at), { what: IMPORTED_PARTS.setting, name, of: verbatim(title), known });
    return;
  }
  // A change of the unit replaces the value: a check reports it if the setting is used in the other unit.
  for (const [unit, other] of UNITS) if (Object.hasOwn(keys, unit)) Reflect.deleteProperty(setting, other);
  override(from, setting, keys, at);
}

/** The units of settings, each with the other one. */
const UNITS = [
  ["seconds", "count"],
  ["count", "seconds"],
] as const;

function override({ sourceMap }: ImportContext, target: object, keys: object, at: SourceRef): void {
  for (const [key, value] of Object.entries(keys)) {
    Reflect.set(target, key, value);
    sourceMap.set(target, key, child(at, key));
  }
}
