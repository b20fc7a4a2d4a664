import type { Message, Protocol, Rule, Structure } from "../model/index.js";
import { type Code, code, imported, importedType, joinCode } from "./code.js";
import { type Declaration, emitFunction, objectLiteral } from "./declarations.js";
import { docComment } from "./doc-comment.js";
import { type EmittedModule, headOf } from "./emitted-file.js";
import { conditionCode, ofMeaning } from "./expression.js";
import { literal } from "./literal.js";
import { messageModule, typeModule } from "./names.js";

/** The modules that check messages and structures against their rules; none where there is no rule. */
export function ruleFiles(protocol: Protocol): EmittedModule[] {
  const messages = protocol.messages.filter(hasRules);
  const structures = protocol.types.flatMap((type) => (type.kind === "structure" && hasRules(type) ? [type] : []));
  const owners = [
    ...messages.map((message) => ({ owner: message, module: messageModule(protocol, message) })),
    ...structures.map((structure) => ({ owner: structure, module: typeModule(protocol, structure) })),
  ];
  const files = owners.map(({ owner, module }) => ruleFile(protocol, owner, module));
  return messages.length === 0 ? files : [...files, checkFile(protocol, messages)];
}

/** Paths of the modules that `ruleFiles` makes, without ending. */
export function ruleModules(protocol: Protocol): string[] {
  return ruleFiles(protocol).map(({ path }) => path.replace(/\.ts$/, ""));
}

function hasRules({ rules }: { readonly rules: readonly Rule[] }): boolean {
  return rules.length > 0;
}

type Owner = Message | Structure;

function ruleFile(protocol: Protocol, owner: Owner, module: string): EmittedModule {
  return {
    kind: "module",
    path: `${ruleModule(protocol, owner)}.ts`,
    head: headOf(owner.source),
    declarations: [checkFunction(protocol, owner, importedType(module, owner.exportName))],
  };
}

function ruleModule(protocol: Protocol, { fileName }: Owner): string {
  return `${protocol.id}/rules/${fileName}`;
}

function findings(): Code {
  return importedType("runtime/meaning/index", "Finding");
}

function checkFunction(protocol: Protocol, owner: Owner, type: Code): Declaration {
  return emitFunction({
    name: `check${owner.exportName}`,
    docs: docComment(
      `What a ${owner.name} breaks of the rules of ${protocol.title}; nothing where all hold.`,
      owner.rules.map(({ id, en, zh }) => `- ${id}: ${en} · ${zh}`).join("\n"),
    ),
    parameters: [["message", type]],
    returns: code`readonly ${findings()}[]`,
    body: [
      code`const findings: ${findings()}[] = [];`,
      ...owner.rules.map((rule) => ruleStatement(protocol, rule, rule.section ?? owner.section)),
      code`return findings;`,
    ],
  });
}

function ruleStatement(protocol: Protocol, rule: Rule, section: string | null): Code {
  const { require } = rule;
  const broken = require.kind === "not" ? require.value : ({ kind: "not", value: require } as const);
  const condition = conditionCode(protocol, rule.when === null ? [broken] : [rule.when, broken]);
  const finding = objectLiteral([
    ["rule", literal(rule.id)],
    ["severity", literal(rule.severity)],
    ["fields", code`[${joinCode(rule.fields.map(literal), ", ")}]`],
    ["en", literal(rule.en)],
    ["zh", literal(rule.zh)],
    ["section", section === null ? code`null` : literal(section)],
  ]);
  return code`if (${condition}) {\nfindings.push(${finding});\n}`;
}

function checkFile(protocol: Protocol, messages: readonly Message[]): EmittedModule {
  return {
    kind: "module",
    path: `${protocol.id}/check.ts`,
    head: headOf(protocol.source),
    declarations: [checkAny(protocol, messages), encodeChecked(protocol)],
  };
}

function checkAny(protocol: Protocol, messages: readonly Message[]): Declaration {
  const cases = messages.map((message) => {
    const check = imported(ruleModule(protocol, message), `check${message.exportName}`);
    return code`case ${literal(message.name)}: return ${check}(message);`;
  });
  return emitFunction({
    name: "check",
    docs: docComment(
      `What a message breaks of the rules of ${protocol.title}; nothing where all hold, and for messages without rules.`,
    ),
    parameters: [["message", importedType(`${protocol.id}/codec`, "Message")]],
    returns: code`readonly ${findings()}[]`,
    body: [code`switch (message.name) {\n${joinCode(cases, "\n")}\ndefault: return [];\n}`],
  });
}

function encodeChecked(protocol: Protocol): Declaration {
  const context = code`{ protocol: ${literal(protocol.id)}, title: ${literal(protocol.title)}, messageName: message.name }`;
  return emitFunction({
    name: "encodeChecked",
    docs: docComment(
      "Writes any message as a frame of its own, as `encode` does, and besides refuses one that breaks a rule: throws an EncodeError with the code broken-rule. Warnings pass.",
    ),
    parameters: [["message", importedType(`${protocol.id}/codec`, "Message")]],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      code`const frame = ${imported(`${protocol.id}/codec`, "encode")}(message);`,
      code`${ofMeaning("refuseBroken")}(${context}, check(message));`,
      code`return frame;`,
    ],
  });
}
