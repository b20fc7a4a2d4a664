import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { fromHex, isEncodeError } from "../../../generated/runtime/wire/index.js";
import { brokenRules, enumerationsOf } from "../../../generator/broken-rules/index.js";
import { openFolders } from "../../../generator/commands/project/open-schema.js";
import { layoutOfProtocol } from "../../../generator/tables/index.js";
import { evaluateCondition } from "../../../generator/expression/index.js";
import type { Expression, Message, Protocol, Rule } from "../../../generator/model/index.js";
import { ruleCases } from "./rule-cases.js";
import { sound20, sound30 } from "../../helpers/values/valid-messages.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { vectorLines } from "../../helpers/values/vector-frames.js";
import { weakerRules } from "./mutate-rules.js";

/* Rules between fields: for each, messages that violate only it and messages that just satisfy it. Mutations are detected. */

interface Version {
  readonly protocol: Protocol;
  readonly module: object;
  readonly sound: Readonly<Record<string, object>>;
}

const versions: readonly Version[] = openFolders(["schema"], ".").protocols.flatMap((protocol): Version[] => {
  if (!protocol.id.startsWith("cmpp")) return [];
  const module = protocol.id === "cmpp20" ? cmpp20 : cmpp30;
  return [{ protocol, module, sound: protocol.id === "cmpp20" ? sound20 : sound30 }];
});

const name = ({ protocol }: Version): string => protocol.title;

function broken({ module }: Version, message: object): string[] {
  const findings: unknown = Reflect.apply(functionOf(module, "check"), null, [message]);
  return Array.isArray(findings) ? findings.map((finding) => String(Reflect.get(finding, "rule"))) : ["no findings"];
}

function casesOf({ protocol }: Version, message: string) {
  return ruleCases.filter(
    (each) => each.message === message && (each.version ?? protocol.version) === protocol.version,
  );
}

function soundMessage({ sound }: Version, message: string): object {
  const found = sound[message];
  if (found === undefined) throw new Error(`There is no sound ${message}.`);
  return found;
}

function withRules({ protocol }: Version): readonly Message[] {
  return protocol.messages.filter(({ rules }) => rules.length > 0);
}

describe.each(versions.map((version) => [name(version), version] as const))("the rules of %s", (_, version) => {
  const messages = withRules(version);

  test("are satisfied by valid messages", () => {
    expect(messages.flatMap((message) => broken(version, soundMessage(version, message.name)))).toEqual([]);
  });

  test("each have a message that violates it", () => {
    const declared = messages.map((message) => [message.name, ...message.rules.map(({ id }) => id).sort()]);
    const tried = messages.map((message) => {
      const ids = casesOf(version, message.name).map(({ rule }) => rule);
      return [message.name, ...[...new Set(ids)].sort()];
    });
    expect(tried).toEqual(declared);
  });

  const cases = messages.flatMap((message) =>
    casesOf(version, message.name).map((each) => [`${message.name} ${each.rule}`, each] as const),
  );

  test.each(cases)("%s", (_title, { message, rule, breaks, keeps }) => {
    const sound = soundMessage(version, message);
    expect(breaks.map((patch) => broken(version, { ...sound, ...patch }))).toEqual(breaks.map(() => [rule]));
    expect(keeps.map((patch) => broken(version, { ...sound, ...patch }))).toEqual(keeps.map(() => []));
  });

  test("give the same result from the tree and from emitted code, and every mutation is detected", () => {
    const unseen = messages.flatMap((message) => {
      const tried = triedMessages(version, message.name);
      const byCode = tried.map((each) => broken(version, each));
      const byTree = tried.map((each) =>
        message.rules.filter((rule) => breaks(version, rule, each)).map(({ id }) => id),
      );
      expect(byTree).toEqual(byCode);
      expect(tried.map((each) => brokenInFrame(version, each))).toEqual(byCode);
      return message.rules.flatMap((rule) =>
        unseenChanges(version, rule, tried).map((other) => `${message.name} ${rule.id}: ${other}`),
      );
    });
    expect(unseen).toEqual([]);
  });

  test("give the same result for negative numbers, too", () => {
    for (const message of messages) {
      const tried = belowZero(version, message.name);
      const byTree = tried.map((each) =>
        message.rules.filter((rule) => breaks(version, rule, each)).map(({ id }) => id),
      );
      expect(tried.map((each) => broken(version, each))).toEqual(byTree);
    }
  });
});

/** Messages with each number negative in turn: no frame contains that, but a program can pass it. */
function belowZero(version: Version, message: string): object[] {
  return triedMessages(version, message).flatMap((tried) =>
    Object.entries(tried).flatMap(([property, value]: [string, unknown]) =>
      typeof value === "number" ? [-1, -100, -10_000].map((below) => ({ ...tried, [property]: below })) : [],
    ),
  );
}

function triedMessages(version: Version, message: string): object[] {
  const sound = soundMessage(version, message);
  const patches = casesOf(version, message).flatMap(({ breaks: wrong, keeps }) => [...wrong, ...keeps]);
  return [sound, ...patches.map((patch) => ({ ...sound, ...patch }))];
}

/** The findings of the CLI for the frame of a message. */
function brokenInFrame({ protocol, module }: Version, message: object): string[] {
  const frame: unknown = Reflect.apply(functionOf(module, "encode"), null, [message]);
  if (!(frame instanceof Uint8Array)) throw new Error("This is no frame.");
  return brokenRules(protocol, layoutOfProtocol(protocol), frame).map(({ id }) => id);
}

function breaks({ protocol }: Version, { when, require }: Rule, message: object): boolean {
  const enumerations = enumerationsOf(protocol);
  const values = { ...message };
  return (
    (when === null || evaluateCondition(when, values, enumerations)) &&
    !evaluateCondition(require, values, enumerations)
  );
}

/** The mutations of a rule that change no result. */
function unseenChanges(version: Version, rule: Rule, tried: readonly object[]): string[] {
  const answers = tried.map((message) => breaks(version, rule, message));
  return weakerRules(rule)
    .filter((other) => tried.every((message, index) => breaks(version, other, message) === answers[index]))
    .map(({ when, require }) => `${when === null ? "" : `when ${shown(when)} `}require ${shown(require)}`);
}

function shown(expression: Expression): string {
  switch (expression.kind) {
    case "integer":
    case "string":
    case "constant":
      return String(expression.value);
    case "field":
    case "length":
    case "octet":
    case "known":
    case "zeros":
      return `${expression.kind}(${expression.property})`;
    case "bits":
      return `bits(${expression.property}.${expression.bits.name})`;
    case "in":
      return `${shown(expression.value)} in ${expression.members.map(({ first, last }) => `${shown(first)}..${last === null ? "" : shown(last)}`).join()}`;
    case "and":
    case "or":
      return `(${shown(expression.left)} ${expression.kind} ${shown(expression.right)})`;
    case "compare":
    case "arithmetic":
      return `${shown(expression.left)} ${expression.operator} ${shown(expression.right)}`;
    case "each":
      return `each(${expression.property}, ${shown(expression.condition)})`;
    case "not":
      return `not (${shown(expression.value)})`;
    case "tlv":
    case "has":
      return `${expression.kind}(${expression.property})`;
    default:
      return `${expression.kind}(${shown(expression.string)})`;
  }
}

test("encode ignores rules, and encodeChecked throws", () => {
  const submit = { ...sound20.CMPP_SUBMIT, registeredDelivery: 1, destTerminalId: ["13800138000", "13900139000"] };
  expect(cmpp20.encode(submit).length).toBe(185);
  let error: unknown = null;
  try {
    cmpp20.encodeChecked(submit);
  } catch (caught) {
    error = caught;
  }
  if (!isEncodeError(error)) throw new Error("Nothing was thrown.");
  expect(error.code).toBe("broken-rule");
  expect(error.field).toBe("Registered_Delivery");
  expect(error.message).toContain(
    "CMPP 2.0 CMPP_SUBMIT Registered_Delivery: expected rule report-for-one-receiver to hold",
  );
  expect(cmpp20.encodeChecked({ ...submit, reserve: "0", registeredDelivery: 0 }).length).toBe(185);
});

const several = ["report-for-one-receiver"];
const noTimes = ["valid-time", "send-time"];

/** Rule violations in frames of independent implementations; most of these frames only demonstrate a layout. */
const wrongFrames: Readonly<Record<string, readonly string[]>> = {
  "cmpp20/connect/all-zero-time": ["timestamp-date"],
  "cmpp20/deliver/all-fields-full-width": ["sender-in-digits"],
  "cmpp20/mt_route_update/plain": ["new-route-without-number"],
  "cmpp20/submit/all-fields-full-width": [
    "receivers-in-digits",
    "charged-number-in-digits",
    "sender-in-digits",
    ...noTimes,
  ],
  "cmpp20/submit/c-library-shape-ascii": noTimes,
  "cmpp20/submit/c-library-shape-gbk-139": noTimes,
  "cmpp20/submit/c-library-shape-ucs2": noTimes,
  "cmpp20/submit/ten-dests": several,
  "cmpp20/submit/three-dests-uneven": several,
  "cmpp20/submit/two-dests": several,
  "cmpp30/connect/all-zero-time": ["timestamp-date"],
  "cmpp30/get_mo_route_resp/plain": ["route-within-total"],
  "cmpp30/mt_route_update/plain": ["new-route-without-number"],
  "cmpp30/submit/all-fields-full-width": [
    "receivers-in-digits",
    "known-fee-type",
    "charged-number-in-digits",
    "sender-in-digits",
    ...noTimes,
  ],
};

test("frames of independent implementations violate only these rules", () => {
  const found = versions.flatMap((version) =>
    vectorLines(version.protocol.id === "cmpp20" ? "cmpp20" : "cmpp30").flatMap(
      ({ id, frame }): [string, string[]][] => {
        const broken = brokenRules(
          version.protocol,
          layoutOfProtocol(version.protocol),
          fromHex(frame) ?? new Uint8Array(0),
        );
        const errors = broken.filter(({ severity }) => severity === "error").map((rule) => rule.id);
        return errors.length === 0 ? [] : [[id, errors]];
      },
    ),
  );
  expect(Object.fromEntries(found)).toEqual(wrongFrames);
});
