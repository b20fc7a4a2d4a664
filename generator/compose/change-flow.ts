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
  const [unit, other] = setting.seconds === undefined ? ["count", "seconds"] : ["seconds", "count"];
  if (!Object.hasOwn(keys, other)) return override(from, setting, keys, at);
  report("misplaced-key", keyRange(at, other), {
    key: other,
    kind: { en: `the setting ${name}`, zh: `设置${name}` },
    right: { en: `settings with ${other}`, zh: `带有${other}的设置` },
    instead: unit,
  });
}

function override({ sourceMap }: ImportContext, target: object, keys: object, at: SourceRef): void {
  for (const [key, value] of Object.entries(keys)) {
    Reflect.set(target, key, value);
    sourceMap.set(target, key, child(at, key));
  }
}
