import type { Field, Message, Protocol, Rule, Structure, Union } from "../../model/index.js";
import { type Code, code, imported, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { conditionCode } from "./expression.js";
import { requireMessage, runtime, runtimeType } from "../code/runtime.js";
import { literal } from "../code/literal.js";
import {
  layoutName,
  messageModule,
  ofLayouts,
  ofMessage,
  protocolModule,
  ruleModule,
  typeModule,
} from "../code/module-paths.js";
import { checkedStructures, nestedStatements, structuresIn } from "./nested-rules.js";

/** The messages, structures and unions that have rules, or contain structures with rules. */
export function checkedOwners(protocol: Protocol): {
  readonly context: CheckContext;
  readonly messages: readonly Message[];
  readonly structures: readonly Structure[];
  readonly unions: readonly Union[];
} {
  const checked = checkedStructures(protocol);
  const context: CheckContext = { protocol, checked, carried: protocol.header.carried };
  return {
    context,
    messages: protocol.messages.filter((message) => isChecked(context, message)),
    structures: protocol.types.flatMap((type) => (type.kind === "structure" && checked.has(type.name) ? [type] : [])),
    unions: protocol.types.flatMap((type) => (type.kind === "union" && checked.has(type.name) ? [type] : [])),
  };
}

/** The input for the functions that check rules. */
export interface CheckContext {
  readonly protocol: Protocol;
  /** Names of the structures and unions that have rules, or contain structures with rules. */
  readonly checked: ReadonlySet<string>;
  /** The fields of the header that every message carries. */
  readonly carried: readonly Field[];
}

type Owner = Message | Structure;

/** The fields of a message object: those of the header that it carries, and those of the body. */
function fieldsOf({ carried }: CheckContext, owner: Owner): readonly Field[] {
  return "kind" in owner ? owner.fields : [...carried, ...owner.fields];
}

/** The rules of an owner, and that of the presence of its body. */
function rulesOf(owner: Owner): readonly Rule[] {
  const presence = "kind" in owner ? null : owner.presence;
  return presence === null ? owner.rules : [presence, ...owner.rules];
}

function isChecked(context: CheckContext, owner: Owner): boolean {
  const structures = fieldsOf(context, owner).flatMap(structuresIn);
  const hasTlvs = owner.fields.some(({ wire }) => wire.kind === "tlvs");
  return hasTlvs || rulesOf(owner).length > 0 || structures.some(({ name }) => context.checked.has(name));
}

/** The function that checks a message or structure against its rules. */
export function checkFunctionDeclarations(context: CheckContext, owner: Owner): Declaration[] {
  const { protocol } = context;
  const module = "kind" in owner ? typeModule(protocol, owner) : messageModule(protocol, owner);
  return [checkFunction(context, owner, importedType(module, owner.typeName))];
}

function findings(): Code {
  return runtimeType.rules("Finding");
}

function checkFunction(context: CheckContext, owner: Owner, type: Code): Declaration {
  const { protocol, checked } = context;
  const nested = fieldsOf(context, owner).flatMap((field) => nestedStatements(protocol, checked, field));
  const rules = owner.rules.map((rule) => ruleStatement(protocol, rule, owner));
  const ofBody = [...rules, ...nested];
  const absent = ofBody.length === 0 ? [] : absentBody(context, owner);
  const statements = [...presenceOf(protocol, owner), ...absent, ...ofBody];
  const ids = rulesOf(owner).map(({ id }) => id);
  return emitFunction({
    name: `check${owner.typeName}`,
    docs: docComment(
      `Returns the rules of ${protocol.title} that ${withArticle(owner.name)} violates; empty if all hold. Throws an EncodeError if a value has the wrong type.`,
      ids.length === 0 ? null : `Rules: ${ids.join(", ")}.`,
    ),
    parameters: [["message", type]],
    returns: code`readonly ${findings()}[]`,
    body: [
      code`const findings: ${findings()}[] = [];`,
      code`try {\n${joinCode(statements, "\n")}\n} catch (error) {\nthrow ${failureCode(protocol, owner)};\n}`,
      code`return findings;`,
    ],
  });
}

/** A statement that checks whether a message has its body exactly if the specification expects it. */
function presenceOf(protocol: Protocol, owner: Owner): Code[] {
  if ("kind" in owner || owner.presence === null) return [];
  const guard = ofMessage(protocol, owner, "has", "Body");
  const expected = conditionCode(protocol, [owner.presence.require]);
  return [findingStatement(code`${guard}(message) !== ${expected}`, owner.presence, owner)];
}

/** Statements for a message without its body, whose rules are about the body: only what it carries is checked. */
function absentBody({ protocol, checked, carried }: CheckContext, owner: Owner): Code[] {
  if ("kind" in owner || !owner.isBodyOptional) return [];
  const guard = ofMessage(protocol, owner, "has", "Body");
  const nested = carried.flatMap((field) => nestedStatements(protocol, checked, field));
  return [code`if (!${guard}(message)) {\n${joinCode([...nested, code`return findings;`], "\n")}\n}`];
}

/** The error for a value that a rule cannot read: its field, the expected type and the actual one. */
function failureCode(protocol: Protocol, owner: Owner): Code {
  const layout = ofLayouts(protocol, layoutName(owner.typeName));
  if (!("kind" in owner)) return code`${runtime.interpreter("encodeFailure")}(${layout}, message, error)`;
  return code`${runtime.interpreter("structureEncodeFailure")}(${ofLayouts(protocol, "frameLayout")}, ${layout}, message, error)`;
}

function ruleStatement(protocol: Protocol, rule: Rule, owner: Owner): Code {
  const { require } = rule;
  const broken = require.kind === "not" ? require.value : ({ kind: "not", value: require } as const);
  const condition = conditionCode(protocol, rule.when === null ? [broken] : [rule.when, broken]);
  return findingStatement(condition, rule, owner);
}

/** A statement that adds a finding under a condition. */
function findingStatement(condition: Code, rule: Rule, owner: Owner): Code {
  const section = rule.section ?? owner.section;
  const finding = objectLiteral([
    ["rule", literal(rule.id)],
    ["severity", literal(rule.severity)],
    ["fields", namesCode(rule.fields)],
    ...(hasPaths(rule, owner) ? [["properties", namesCode(rule.properties)] as const] : []),
    ["en", literal(rule.en)],
    ["zh", literal(rule.zh)],
    ["section", section === null ? code`null` : literal(section)],
  ]);
  return code`if (${condition}) {\nfindings.push(${finding});\n}`;
}

/** Whether the fields of a rule are paths, or become paths: those of a structure, and TLVs. */
function hasPaths({ fields }: Rule, owner: Owner): boolean {
  return "kind" in owner || fields.some((field) => field.includes("."));
}

function namesCode(names: readonly string[]): Code {
  return code`[${joinCode(names.map(literal), ", ")}]`;
}

/** The functions that check any message. */
export function checkDeclarations(context: CheckContext, messages: readonly Message[]): Declaration[] {
  return [checkAny(context, messages), encodeChecked(context.protocol)];
}

function checkAny(context: CheckContext, messages: readonly Message[]): Declaration {
  const { protocol } = context;
  const cases = messages.map((message) => {
    const check = imported(ruleModule(protocol, message), `check${message.typeName}`);
    return code`case ${literal(message.name)}: return ${check}(message);`;
  });
  return emitFunction({
    name: "check",
    docs: docComment(
      `Returns the rules of ${protocol.title} that a message violates; empty if all hold, or if the message has no rules.`,
    ),
    parameters: [["message", importedType(protocolModule(protocol, "codec"), "Message")]],
    returns: code`readonly ${findings()}[]`,
    body: [
      requireMessage(protocol, null, "message"),
      code`switch (message.name) {\n${joinCode(cases, "\n")}\ndefault: ${checkOther(context)}\n}`,
    ],
  });
}

/** Handles messages without rules and unknown messages: only what they carry of the header can violate a rule. */
function checkOther({ protocol, checked, carried }: CheckContext): Code {
  const statements = carried.flatMap((field) => nestedStatements(protocol, checked, field));
  if (statements.length === 0) return code`return [];`;
  return code`{\nconst findings: ${findings()}[] = [];\n${joinCode(statements, "\n")}\nreturn findings;\n}`;
}

function encodeChecked(protocol: Protocol): Declaration {
  const context = code`{ protocol: ${literal(protocol.id)}, title: ${literal(protocol.title)}, messageName: message.name }`;
  return emitFunction({
    name: "encodeChecked",
    docs: docComment(
      "Encodes any message like `encode`, and throws an EncodeError with the code `broken-rule` if it violates a rule. Warnings do not throw.",
    ),
    parameters: [["message", importedType(protocolModule(protocol, "codec"), "Message")]],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      code`const frame = ${imported(protocolModule(protocol, "codec"), "encode")}(message);`,
      code`${runtime.rules("rejectBroken")}(${context}, check(message));`,
      code`return frame;`,
    ],
  });
}
