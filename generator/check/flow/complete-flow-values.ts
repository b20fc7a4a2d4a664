import type { LoginVersionSymbol, SettingSymbol } from "../../bind/index.js";
import { child, type SourceRef, valueRange } from "../../syntax/index.js";
import { reportVersionValueMissing } from "../reports.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";

const codes = ["version-value-missing"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that settings and the versions of logins with values per version have one for every version. */
export const completeFlowValues = defineFlowCheck(codes, (context: Context) => {
  for (const setting of context.flow.settings) checkSetting(context, setting);
  for (const { node, version } of context.flow.logins) {
    if (version !== null) checkVersion(context, version, node.version?.values);
  }
});

function checkSetting(context: Context, { at, node, unit, value }: SettingSymbol): void {
  const values = node[unit];
  if (value === undefined && typeof values === "object") checkKeys(context, child(at, unit), unit, values);
}

function checkVersion(context: Context, { at, values }: LoginVersionSymbol, stated: object | undefined): void {
  if (values.length === 0 && stated !== undefined) checkKeys(context, child(at, "values"), "values", stated);
}

function checkKeys(context: Context, at: SourceRef, key: string, values: object): void {
  const { version, versions } = context.protocol;
  // Skip values of versions that are not declared: known-versions reports them.
  if (Object.keys(values).some((each) => !versions.includes(each))) return;
  reportVersionValueMissing(context, valueRange(at), { key, version });
}
