import { didYouMean } from "../../diagnostics/index.js";
import type { Link } from "../../model/index.js";
import { type FlowingProtocol, type OpenedLink, openLink } from "../../simulator/index.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";
import type { ProjectFlags } from "./project.js";
import { chooseId, protocolsOf } from "./select-protocol.js";

/** The options that select a link of a protocol. */
export interface LinkOptions extends ProjectFlags {
  /** The link; the first one of the protocol if undefined. */
  readonly link?: string;
}

/** Opens a link of each selected protocol. Returns null if the schema has errors, which are shown. */
export function openLinks(
  ids: readonly (string | undefined)[],
  options: LinkOptions,
  terminal: Terminal,
): readonly OpenedLink[] | null {
  const opened = protocolsOf(options, terminal);
  if (opened === null) return null;
  const { protocols, usual } = opened;
  const known = protocols.map(({ id }) => id);
  return ids.map((wanted) => {
    const id = chooseId(known, wanted ?? usual ?? undefined);
    const protocol = protocols.find((each) => each.id === id);
    const flow = protocol?.flow ?? null;
    if (protocol === undefined || flow === null) throw withoutFlow(id);
    return openLink({ protocol, flow }, chooseLink({ protocol, flow }, options.link));
  });
}

function withoutFlow(id: string): UsageError {
  return new UsageError({
    en: `Protocol ${id} has no flow.yaml. Add one to its folder.`,
    zh: `协议${id}没有flow.yaml。请在协议目录中添加。`,
  });
}

function chooseLink({ protocol, flow }: FlowingProtocol, wanted: string | undefined): Link {
  const [first] = flow.links;
  const found = wanted === undefined ? first : flow.links.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const names = flow.links.map(({ name }) => name);
  const near = didYouMean(wanted ?? "", names);
  throw new UsageError({
    en: `${protocol.title} has no link ${wanted ?? ""}.${near.en} Known: ${names.join(", ")}.`,
    zh: `${protocol.title}没有连接${wanted ?? ""}。${near.zh}已有：${names.join("、")}。`,
  });
}
