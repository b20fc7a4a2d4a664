import { cachedStep } from "../../cache/index.js";
import { toPropertyName } from "../../naming/index.js";
import { child, type SequenceRangeNode, type SourceRef, valueIn } from "../../syntax/index.js";
import { bindLinks, bindLogins } from "./bind-logins.js";
import { bindNegative } from "./bind-negative.js";
import { bindReports, bindResults, bindWeights } from "./bind-results.js";
import { bindStates } from "./bind-states.js";
import { bindTransitions } from "./bind-transitions.js";
import {
  fieldTargets,
  type FlowInputs,
  type FlowScope,
  flowScope,
  operationOrNull,
  operationsAt,
  refer,
  type Targets,
  targetsUnder,
} from "./flow-scope.js";
import type {
  EndSymbol,
  FlowSymbol,
  IdleSymbol,
  KeepAliveSymbol,
  RequestLimitsSymbol,
  SequenceSymbol,
  SettingSymbol,
  StateSymbol,
  ToleratedSymbol,
} from "./flow-symbols.js";

/** Binds the flow of a protocol in one version. */
export const bindFlow = cachedStep("bind", (inputs: FlowInputs): FlowSymbol => {
  const scope = flowScope(inputs);
  const { at, node } = scope;
  const settings = bindSettings(scope);
  const settingTargets = targetsUnder(scope, "settings", mapped(settings));
  const logins = bindLogins(scope);
  const links = bindLinks(scope, logins);
  const states = bindStates(scope, settingTargets, links);
  const stateTargets = targetsUnder(scope, "states", mapped(states));
  return {
    at,
    node,
    section: valueIn(node.section, scope.scope.version),
    settings,
    sequence: bindSequence(scope),
    requests: bindRequests(scope, settingTargets),
    states,
    transitions: bindTransitions(scope, stateTargets),
    logins,
    keepAlive: bindKeepAlive(scope, settingTargets, stateTargets),
    end: bindEnd(scope),
    idle: bindIdle(scope, settingTargets, stateTargets),
    negative: bindNegative(scope),
    outsideWindow: operationsAt(scope, node["outside-window"], child(at, "outside-window")),
    tolerated: bindTolerated(scope, stateTargets),
    results: bindResults(scope),
    weights: bindWeights(scope),
    reports: bindReports(scope),
    links,
    unresolved: scope.unresolved,
    expressions: scope.expressions,
  };
});

function mapped<Symbol extends { readonly name: string }>(symbols: readonly Symbol[]): ReadonlyMap<string, Symbol> {
  return new Map(symbols.map((symbol) => [symbol.name, symbol]));
}

function bindSettings(scope: FlowScope): SettingSymbol[] {
  return Object.entries(scope.node.settings).map(([name, node]) => ({
    name,
    property: toPropertyName(name.replaceAll("-", "_")),
    unit: node.seconds === undefined ? "count" : "seconds",
    value: valueIn(node.seconds ?? node.count, scope.scope.version),
    own: node.own ?? false,
    at: child(scope.at, "settings", name),
    node,
  }));
}

function bindSequence(scope: FlowScope): SequenceSymbol {
  const { sequence } = scope.node;
  const at = child(scope.at, "sequence");
  if (!("serial" in sequence)) return { at, ...rangeOf(sequence), parts: null };
  const type = scope.scope.header.find(({ role }) => role === "sequence")?.type;
  const fields = fieldTargets(type);
  const fieldAt = (name: string | undefined, place: SourceRef) =>
    name === undefined ? null : refer(scope, fields, { name, at: place });
  const { serial, node, time } = sequence;
  return {
    at,
    ...rangeOf(serial),
    parts: {
      serial: refer(scope, fields, { name: serial.field, at: child(at, "serial", "field") }),
      node: fieldAt(node, child(at, "node")),
      time: fieldAt(time, child(at, "time")),
    },
  };
}

function rangeOf({ first, last }: SequenceRangeNode): SequenceRangeNode {
  return { first, last };
}

function bindRequests(scope: FlowScope, settings: Targets<SettingSymbol>): RequestLimitsSymbol {
  const { requests } = scope.node;
  const at = child(scope.at, "requests");
  const setting = (key: keyof typeof requests, name: string) => refer(scope, settings, { name, at: child(at, key) });
  const { sendings } = requests;
  return {
    at,
    answerWithin: setting("answer-within", requests["answer-within"]),
    sendings: typeof sendings === "number" ? sendings : setting("sendings", sendings),
    window: setting("window", requests.window),
  };
}

function bindKeepAlive(
  scope: FlowScope,
  settings: Targets<SettingSymbol>,
  states: Targets<StateSymbol>,
): KeepAliveSymbol | null {
  const node = scope.node["keep-alive"];
  const at = child(scope.at, "keep-alive");
  const operation = node === undefined ? null : operationOrNull(scope, node.operation, child(at, "operation"));
  if (node === undefined || operation === null) return null;
  const after = refer(scope, settings, { name: node.after, at: child(at, "after") });
  return { at, node, operation, after, otherwise: refer(scope, states, { name: node.else, at: child(at, "else") }) };
}

function bindEnd(scope: FlowScope): EndSymbol | null {
  const { end: node } = scope.node;
  const at = child(scope.at, "end");
  const operation = node === undefined ? null : operationOrNull(scope, node.operation, child(at, "operation"));
  return node === undefined || operation === null ? null : { at, node, operation };
}

function bindIdle(scope: FlowScope, settings: Targets<SettingSymbol>, states: Targets<StateSymbol>): IdleSymbol | null {
  const { idle: node } = scope.node;
  if (node === undefined) return null;
  const at = child(scope.at, "idle");
  const after = refer(scope, settings, { name: node.after, at: child(at, "after") });
  return { at, node, after, in: refer(scope, states, { name: node.in, at: child(at, "in") }) };
}

function bindTolerated(scope: FlowScope, states: Targets<StateSymbol>): ToleratedSymbol[] {
  return (scope.node.tolerate ?? []).flatMap((node, index) => {
    const at = child(scope.at, "tolerate", index);
    const request = operationOrNull(scope, node.request, child(at, "request"));
    if (request === null) return [];
    return [{ at, node, in: refer(scope, states, { name: node.in, at: child(at, "in") }), request }];
  });
}
