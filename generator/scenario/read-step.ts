import { diagnostic } from "../diagnostics/index.js";
import type { Message } from "../model/index.js";
import { conditionOf, type DynamicMessage, type OpenedLink, resultAccepts, type Step } from "../simulator/index.js";
import type { ScenarioStepNode } from "../syntax/index.js";
import { bindWhen, WhenError } from "./bind-when.js";
import { parseTime } from "./parse-time.js";
import { type ScenarioContext, unknownName } from "./scenario-context.js";

/** Reads a step. Reports its errors and returns null. */
export function readStep(context: ScenarioContext, node: ScenarioStepNode, index: number): Step | null {
  const { operations } = context.link.protocol;
  const operation = operations.find(({ request }) => request.typeName === node.on);
  if (operation === undefined) {
    unknownName(
      context,
      ["steps", index, "on"],
      node.on,
      operations.map(({ request }) => request.typeName),
    );
    return null;
  }
  const { request, response } = operation;
  const fields = response === null ? {} : answerFields(context, response, node, index);
  const { report, chance = "100%" } = node;
  return {
    request: request.name,
    number: node.number === undefined ? null : patternOf(node.number),
    when: node.when === undefined ? null : whenOf(context, request, node.when, index),
    chance: Number.parseFloat(chance) / 100,
    times: node.times ?? Infinity,
    answers: node.answer !== "none",
    fields,
    isAccepted: resultAccepts(context.link, operation, fields),
    states: report?.states === undefined ? null : new Map(Object.entries(report.states)),
    cutsMidFrame: node.cut === "mid-frame",
    reportOver: report?.over ?? null,
    ...timesOf(node),
  };
}

function timesOf(node: ScenarioStepNode): Pick<Step, "answerAfter" | "cutAfter" | "reportAfter"> {
  const optional = (text: string | undefined) => (text === undefined ? null : parseTime(text));
  return {
    answerAfter: optional(node["answer-after"]),
    cutAfter: node.cut === "mid-frame" ? null : optional(node.cut),
    reportAfter: optional(node.report?.after),
  };
}

/** A pattern of a number: ? is any character, * any characters. */
function patternOf(text: string): RegExp {
  const escaped = text.replaceAll(/[+]/g, String.raw`\+`);
  return new RegExp(`^${escaped.replaceAll("?", ".").replaceAll("*", ".*")}$`);
}

function answerFields(
  context: ScenarioContext,
  response: Message,
  { answer }: ScenarioStepNode,
  index: number,
): Step["fields"] {
  if (answer === undefined || answer === "none") return {};
  const own = response.fields.filter(({ counts, constant }) => counts === null && constant === null);
  const values = Object.entries(answer).map(([name, value]) => {
    const field = own.find((each) => each.name === name);
    if (field === undefined)
      unknownName(
        context,
        ["steps", index, "answer", name],
        name,
        own.map((each) => each.name),
      );
    const isWide = field?.wire.kind === "integer" && field.wire.octets === 8;
    return [field?.property ?? name, isWide ? BigInt(value) : value] as const;
  });
  return Object.fromEntries(values);
}

function whenOf(
  context: ScenarioContext,
  request: Message,
  text: string,
  index: number,
): ((message: DynamicMessage) => boolean) | null {
  const { protocol }: OpenedLink = context.link;
  try {
    const condition = conditionOf(protocol, bindWhen(request, text));
    return condition === null ? null : (message) => condition(message, message);
  } catch (error) {
    if (!(error instanceof WhenError)) throw error;
    const range = context.document.rangeOfValue(["steps", index, "when"]);
    context.report(diagnostic("expression-syntax", range, { problem: error.problem }));
    return null;
  }
}
