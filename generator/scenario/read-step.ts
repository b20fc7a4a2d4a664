import { diagnostic } from "../diagnostics/index.js";
import type { Message } from "../model/index.js";
import { conditionOf, type DynamicMessage, type OpenedLink, resultAccepts, type Step } from "../simulator/index.js";
import type { ScenarioStepNode } from "../syntax/index.js";
import { bindWhen, WhenError } from "./bind-when.js";
import { parseTime } from "./parse-time.js";
import { readFields } from "./read-fields.js";
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
  const { answer = {}, chance = "100%" } = node;
  const isEmpty = response === null || answer === "none";
  const fields = isEmpty ? {} : readFields(context, response, answer, ["steps", index, "answer"]);
  return {
    request: request.name,
    number: node.number === undefined ? null : patternOf(node.number),
    when: node.when === undefined ? null : whenOf(context, request, node.when, index),
    chance: Number.parseFloat(chance) / 100,
    times: node.times ?? Infinity,
    answers: answer !== "none",
    fields,
    isAccepted: resultAccepts(context.link, operation, fields),
    cutsMidFrame: node.cut === "mid-frame",
    ...reportOf(node),
    ...timesOf(node),
  };
}

function reportOf({ report }: ScenarioStepNode): Pick<Step, "states" | "reportOver"> {
  const { states, over = null } = report ?? {};
  return { states: states === undefined ? null : new Map(Object.entries(states)), reportOver: over };
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

function whenOf(
  context: ScenarioContext,
  request: Message,
  text: string,
  index: number,
): ((message: DynamicMessage) => boolean) | null {
  const { protocol }: OpenedLink = context.link;
  const subjects = { messages: [request], requests: [request] };
  try {
    const condition = conditionOf(protocol, bindWhen(protocol.header, request, text), subjects);
    return condition === null ? null : (message) => condition(message, message);
  } catch (error) {
    if (!(error instanceof WhenError)) throw error;
    const range = context.document.rangeOfValue(["steps", index, "when"]);
    context.report(diagnostic("expression-syntax", range, { problem: error.problem }));
    return null;
  }
}
