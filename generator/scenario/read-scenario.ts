import { type Diagnostic, sortDiagnostics } from "../diagnostics/index.js";
import { loadYaml } from "../load/index.js";
import type { ScenarioActionNode, ScenarioNode } from "../syntax/index.js";
import type { OpenedLink } from "../simulator/index.js";
import { compileLanguage, validateScenario } from "../validate/index.js";
import { parseTime } from "./parse-time.js";
import { readAccount } from "./read-account.js";
import { readExpectation } from "./read-expectation.js";
import { readStep } from "./read-step.js";
import type { ScenarioContext } from "./scenario-context.js";
import type { Scenario, ScenarioAction } from "./scenario.js";

/** The text of a scenario. */
export interface ScenarioSource {
  readonly file: string;
  readonly text: string;
  /** The JSON Schema files of the schema language. */
  readonly language: ReadonlyMap<string, string>;
}

/** The protocol that a scenario names; null if it names none, or cannot be read. */
export function protocolOfScenario({ file, text, language }: ScenarioSource): string | null {
  const { document } = loadYaml(file, text);
  const node = document === null ? null : validateScenario(document, compileLanguage(language)).node;
  return node?.protocol ?? null;
}

/** Parses a scenario for a link. The scenario is null if there are errors. */
export function readScenario(
  { file, text, language }: ScenarioSource,
  link: OpenedLink,
): { readonly scenario: Scenario | null; readonly diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics } = loadYaml(file, text);
  if (document === null) return { scenario: null, diagnostics };
  const validated = validateScenario(document, compileLanguage(language));
  const found = [...diagnostics, ...validated.diagnostics];
  if (validated.node === null) return { scenario: null, diagnostics: sortDiagnostics(found) };
  const own: Diagnostic[] = [];
  const scenario = scenarioOf({ document, link, report: (each) => own.push(each) }, validated.node);
  const all = sortDiagnostics([...found, ...own]);
  return { scenario: all.length > 0 ? null : scenario, diagnostics: all };
}

function scenarioOf(context: ScenarioContext, node: ScenarioNode): Scenario {
  const { accounts, steps = [], send = [], expect = [] } = node;
  return {
    seed: node.seed ?? null,
    accounts:
      accounts === undefined
        ? null
        : new Map(Object.entries(accounts).map(([id, each]) => [id, readAccount(context, id, each)])),
    steps: steps.flatMap((step, index) => readStep(context, step, index) ?? []),
    actions: send.flatMap(actionOf),
    expectations: expect.flatMap((each, index) => readExpectation(context, each, index)),
  };
}

function actionOf(node: ScenarioActionNode): ScenarioAction[] {
  const time = { after: parseTime(node.every ?? node.after ?? "0ms"), repeats: node.every !== undefined };
  const timed = (["stop-reading", "reject-connections"] as const).flatMap((kind) => {
    const milliseconds = node[kind];
    return milliseconds === undefined ? [] : [{ ...time, does: { kind, milliseconds: parseTime(milliseconds) } }];
  });
  return [
    ...(node.message === undefined ? [] : [{ ...time, does: { kind: "message", message: node.message } } as const]),
    ...(node.end === undefined ? [] : [{ ...time, does: { kind: "end" } } as const]),
    ...(node.cut === undefined ? [] : [{ ...time, does: { kind: "cut" } } as const]),
    ...timed,
  ];
}
