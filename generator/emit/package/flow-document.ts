import type { Flow, Link, Protocol } from "../../model/index.js";
import {
  linkInWords,
  rulesOfLink,
  settingValue,
  stateHeadings,
  type StateRow,
  stateRows,
  wayInWords,
} from "../../tables/index.js";
import { withMark } from "../code/generated-mark.js";
import type { EmittedText } from "../code/module.js";
import { sequenceDiagram } from "./sequence-diagram.js";

type Language = "en" | "zh";

/** The documents of the flow of a protocol, in both languages; none without a flow. */
export function flowDocuments(protocol: Protocol): EmittedText[] {
  const { flow } = protocol;
  if (flow === null) return [];
  return (["en", "zh"] as const).map((language) => {
    const path = flowDocument(protocol.id, language);
    return { kind: "text", path, text: withMark(path, documentOf(protocol, flow, language), flow.source) };
  });
}

/** A line for README.md with links to the documents; empty without any. */
export function linksToFlows(protocols: readonly Protocol[]): string {
  const links = protocols
    .filter(({ flow }) => flow !== null)
    .map(({ id, title }) => `[${title}](${flowDocument(id, "en")}) ([中文](${flowDocument(id, "zh")}))`);
  return links.length === 0 ? "" : `Which side sends what, and when:\n${links.join(",\n")}.\n\n`;
}

/** The path of the document of a flow. */
function flowDocument(id: string, language: Language): string {
  return `${id}/FLOW.${language === "en" ? "" : "zh."}md`;
}

const WORDS = {
  en: { title: "flow", settings: "Settings", setting: ["name", "value", "meaning"], own: " Not in the specification." },
  zh: { title: "流程", settings: "参数", setting: ["名称", "值", "含义"], own: "规范未规定。" },
} as const;

function documentOf(protocol: Protocol, flow: Flow, language: Language): string {
  const words = WORDS[language];
  const settings = flow.settings.map((setting) => [
    `\`${setting.name}\``,
    settingValue(setting)[language],
    `${setting[language]}${setting.own ? words.own : ""}`,
  ]);
  return `# ${protocol.title}${language === "en" ? " " : ""}${words.title}

${flow.links.map((link) => linkSection(protocol, flow, { link, language })).join("\n")}
## ${words.settings}

${tableOf(words.setting, settings)}
`;
}

function linkSection(
  protocol: Protocol,
  flow: Flow,
  { link, language }: { readonly link: Link; readonly language: Language },
): string {
  const states = stateRows(protocol, flow, link);
  const rows = states.map(({ state, client, server, ways, ...texts }) => [
    `\`${state}\`<br>${texts[language]}`,
    ...[client, server].map((names) => names.map((name) => `\`${name}\``).join("<br>")),
    ways.map((way) => wayInWords(way)[language]).join("<br>"),
  ]);
  const rules = rulesOfLink(protocol, flow, link).map((rule) => `- ${rule[language]}`);
  return `## ${link.name}

${linkInWords(link)[language]}

${tableOf(stateHeadings(link)[language], rows)}

${rules.join("\n")}

\`\`\`mermaid
${stateDiagram(flow, states, language)}
\`\`\`

\`\`\`mermaid
${sequenceDiagram(protocol, link, states)}
\`\`\`
`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The states and their transitions as a Mermaid diagram. */
function stateDiagram(flow: Flow, rows: readonly StateRow[], language: Language): string {
  const names = new Map(flow.states.map(({ name }, index) => [name, `s${index}`]));
  const idOf = (name: string): string => names.get(name) ?? name;
  const ways = rows.flatMap(({ state, ways: own }) =>
    own.map((way) => {
      const [words = ""] = wayInWords(way)[language].split(" -> ");
      return `  ${idOf(state)} --> ${idOf(way.to)}: ${words.replaceAll(/[:;#]/g, " ")}`;
    }),
  );
  const [first, last] = [flow.states[0], flow.states.at(-1)];
  return [
    "stateDiagram-v2",
    ...flow.states.map(({ name }) => `  state "${name}" as ${idOf(name)}`),
    `  [*] --> ${idOf(first?.name ?? "")}`,
    ...ways,
    `  ${idOf(last?.name ?? "")} --> [*]`,
  ].join("\n");
}
