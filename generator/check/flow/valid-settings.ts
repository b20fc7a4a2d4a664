import type { FlowSymbol, Reference, SettingSymbol } from "../../bind/index.js";
import type { DiagnosticParameters } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { definedHere } from "../related-places.js";
import { namedHere } from "../unresolved-names.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";
import { settingsNamedIn } from "./names-in-flow.js";

const codes = ["setting-of-wrong-kind", "setting-of-zero", "setting-unused", "window-too-large"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that settings are used, have the unit and a value for their uses, and that the window fits the sequence. */
export const validSettings = defineFlowCheck(codes, (context: Context) => {
  const { flow, isImported, report } = context;
  const uses = usesOf(flow);
  const wrong = uses.filter(isOfOtherUnit);
  for (const use of wrong) {
    const { setting, unit } = use;
    const { name, at, target } = setting;
    if (target === null) continue;
    const definition = keyRange(target.at, target.unit);
    const parameters = { name, unit, isDefinition: isDefinitionWrong(flow, use, uses) };
    if (parameters.isDefinition) {
      report("setting-of-wrong-kind", definition, parameters, [namedHere(valueRange(at), name)]);
    } else report("setting-of-wrong-kind", valueRange(at), parameters, [definedHere(definition, name)]);
  }
  checkZeros(context);
  checkWindow(context);
  // An imported flow may lose the operations that need a setting. A setting may be unused because another one is wrong.
  if (!isImported && wrong.length === 0) reportUnused(context);
});

/** A use of a setting, and the unit that it needs. */
interface Use {
  readonly setting: Reference<SettingSymbol>;
  readonly unit: "seconds" | "count";
}

function isOfOtherUnit({ setting: { target }, unit }: Use): boolean {
  return target !== null && target.unit !== unit;
}

/** Whether the unit of a setting is wrong rather than the use: all uses need the other unit, and no unused setting has it. */
function isDefinitionWrong({ settings }: FlowSymbol, { setting, unit }: Use, uses: readonly Use[]): boolean {
  const used = new Set(uses.map((use) => use.setting.target));
  const isOtherLikely = settings.some((other) => other.unit === unit && !used.has(other));
  return !isOtherLikely && uses.every((use) => use.setting.target !== setting.target || isOfOtherUnit(use));
}

function usesOf({ requests, states, keepAlive, idle }: FlowSymbol): Use[] {
  const seconds = [
    requests.answerWithin,
    ...states.flatMap(({ leaveWithin }) => leaveWithin ?? []),
    ...[keepAlive, idle].flatMap((each) => each?.after ?? []),
  ];
  const counts = [...(typeof requests.sendings === "number" ? [] : [requests.sendings]), requests.window];
  return [
    ...seconds.map((setting) => ({ setting, unit: "seconds" as const })),
    ...counts.map((setting) => ({ setting, unit: "count" as const })),
  ];
}

type ZeroUse = DiagnosticParameters<"setting-of-zero">["use"];

/** Reports settings of 0 whose use needs more. Silence of 0 seconds is not among them: it turns off what follows it. */
function checkZeros({ flow, report }: Context): void {
  const { requests, states } = flow;
  const uses: readonly (readonly [ZeroUse, Reference<SettingSymbol> | number | null])[] = [
    ["window", requests.window],
    ["sendings", requests.sendings],
    ["answer-within", requests.answerWithin],
    ...states.map(({ leaveWithin }) => ["leave-within", leaveWithin] as const),
  ];
  for (const [use, setting] of uses) {
    if (setting === null || typeof setting === "number" || setting.target?.value !== 0) continue;
    const { name, at, target } = setting;
    report("setting-of-zero", valueRange(target.at, target.unit), { name, use }, [namedHere(valueRange(at), name)]);
  }
}

/** The parts of a flow that name settings. If one is poisoned, the names in it are unknown. */
const USERS = ["requests", "states", "keep-alive", "idle"] as const;

function reportUnused({ flow, report }: Context): void {
  const { node, settings, unresolved, states } = flow;
  const isUnknown =
    USERS.some((key) => isPoisoned(node, key)) ||
    isPoisoned(node, "settings") ||
    states.some((state) => isPoisoned(state.node, "leave-within")) ||
    unresolved.some(({ kind }) => kind === "setting");
  if (isUnknown) return;
  const used = new Set(settingsNamedIn(node));
  for (const { name, at } of settings) if (!used.has(name)) report("setting-unused", keyRange(at), { name });
}

/** Checks that at most half of the sequence numbers can be in use, so that a late response fits one request only. */
function checkWindow({ flow, report }: Context): void {
  const { sequence, requests, node } = flow;
  const window = requests.window.target;
  if (window?.value === undefined || window.unit !== "count" || isPoisoned(node, "sequence")) return;
  const numbers = Math.max(0, sequence.last - sequence.first + 1);
  const max = Math.floor(numbers / 2);
  if (window.value <= max) return;
  const related = [definedHere(keyRange(sequence.at), "sequence")];
  report("window-too-large", valueRange(window.at, "count"), { count: window.value, numbers, max }, related);
}
