import { layoutExamples, layoutHelp } from "./help.js";
import { safeJson } from "../../diagnostics/index.js";
import type { Field, Message, Protocol, Tlv, TlvBlock } from "../../model/index.js";
import { idInHex } from "../../naming/index.js";
import { commandIdToJson } from "../../runtime/interpreter/index.js";
import { chooseId, protocolsOf, shippedProtocols } from "../project/select-protocol.js";
import { findMessageNames } from "../project/select-message.js";
import { UsageError } from "../terminal/usage-error.js";
import type { ProtocolOptions } from "../project/open-codec.js";
import { basicType, layoutText, octetsOf } from "./layout-table.js";
import { flowJson, flowLayout } from "./flow-layout.js";
import { layoutDiff, type Chosen } from "./layout-diff.js";
import { withSchemaOption } from "../project/options.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import { type ToolCommand } from "../help/tool-command.js";
import { offsetLegend, typesOf } from "./layout-types.js";
import { tlvText } from "./tlv-table.js";
import { type Style, styleOf } from "../terminal/style.js";
import type { Terminal } from "../terminal/terminal.js";

interface LayoutOptions extends ProtocolOptions {
  readonly json?: true;
  readonly diff?: readonly string[];
  readonly flow?: true;
}

/** Adds `layout`, which shows the fields of messages with their types, sizes and offsets. */
export function addLayout(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = layoutHelp[program.language];
  const { id, ids } = PLACEHOLDERS[program.language];
  withSchemaOption(program.command("layout"))
    .description(words.description)
    .argument(`[${words.message}]`, words.messageMeaning)
    .option(`--protocol ${id}`, words.protocol)
    .option("--json", words.json)
    .option(`--diff ${ids}`, words.diff)
    .option("--flow", words.flow)
    .completes("", "messages")
    .completes("--protocol", "protocols")
    .completes("--diff", "protocols")
    .footer(layoutExamples, ["smswire decode --help", "smswire explain --help"])
    .action((name: string | undefined, options: LayoutOptions) => finish(layout(name, options, terminal)));
}

function layout(name: string | undefined, options: LayoutOptions, terminal: Terminal): number {
  const opened = protocolsOf(options, terminal);
  if (opened === null) return 1;
  if (options.flow === true) checkFlowOptions(name, options);
  const { protocols: own, usual } = opened;
  const single = options.protocol ?? usual;
  const wanted = options.diff ?? (single === null ? [] : [single]);
  const all = [...own, ...importable(own, options.diff ?? [], terminal)];
  const ids = wanted.map((id) =>
    chooseId(
      all.map((protocol) => protocol.id),
      id,
    ),
  );
  const among = all.filter(({ id }) => ids.length === 0 || ids.includes(id));
  if (options.flow === true) return showFlow(among, options, terminal);
  return showMessages({ among, ids, name }, options, terminal);
}

function showFlow(among: readonly Protocol[], { json }: LayoutOptions, terminal: Terminal): number {
  terminal.out(json === true ? flowJson(among) : flowLayout(among, styleOf(terminal)));
  return 0;
}

function showMessages(
  {
    among,
    ids,
    name,
  }: { readonly among: readonly Protocol[]; readonly ids: readonly string[]; readonly name: string | undefined },
  options: LayoutOptions,
  terminal: Terminal,
): number {
  const names = name === undefined ? null : findMessageNames(among, name);
  const chosen = among.map((protocol) => ({ protocol, messages: messagesOf(protocol, names) }));
  if (options.diff !== undefined) terminal.out(asDifference(chosen, ids, styleOf(terminal)));
  else terminal.out(options.json === true ? asJson(chosen) : asText(chosen, names !== null, styleOf(terminal)));
  return 0;
}

function checkFlowOptions(name: string | undefined, { diff }: LayoutOptions): void {
  if (name === undefined && diff === undefined) return;
  const other = name ?? "--diff";
  throw new UsageError({
    en: `--flow shows whole protocols. Run it without ${other}.`,
    zh: `--flow显示整个协议，请去掉${other}。`,
  });
}

/** Returns the tool's own protocols that `--diff` names and the project does not have. */
function importable(own: readonly Protocol[], wanted: readonly string[], terminal: Terminal): readonly Protocol[] {
  const isOwn = (id: string): boolean => own.some((protocol) => protocol.id === id);
  return wanted.every(isOwn) ? [] : shippedProtocols(terminal).filter(({ id }) => !isOwn(id));
}

function asDifference(chosen: readonly Chosen[], [one, other]: readonly string[], style: Style): string {
  const before = chosen.find(({ protocol }) => protocol.id === one);
  const after = chosen.find(({ protocol }) => protocol.id === other);
  if (before === undefined || after === undefined || one === other)
    throw new UsageError({ en: "--diff needs two different protocols.", zh: "--diff需要两个不同的协议。" });
  return `${layoutDiff(before, after, style)}${offsetLegend([before, after], style)}`;
}

function messagesOf({ messages }: Protocol, names: readonly string[] | null): readonly Message[] {
  return messages.filter(({ name }) => names === null || names.includes(name));
}

function asJson(chosen: readonly Chosen[]): string {
  const layouts = chosen.map(({ protocol, messages }) => [
    protocol.id,
    Object.fromEntries(messages.map((message) => [message.name, messageJson(message)])),
  ]);
  return `${safeJson(Object.fromEntries(layouts), 2)}\n`;
}

function messageJson({ commandId, fields, isBodyOptional, presence, otherCommands, answersAny }: Message): object {
  return {
    command_id: commandIdToJson(commandId),
    ...(otherCommands.length === 0 ? {} : { also_ids: otherCommands.map(commandIdToJson) }),
    ...(answersAny ? { answers: "any" } : {}),
    ...(isBodyOptional ? { body: presence === null ? "optional" : { present: presence.text } } : {}),
    fields: fields.map(({ name, wire, offset, sizes }) => ({
      name,
      type: basicType(wire),
      octets: octetsOf(wire),
      ...(sizes === null ? {} : { sizes }),
      offset: offsetJson(offset, fields),
      ...(wire.kind === "tlvs" ? { tlvs: wire.block.parameters.map((tlv) => tlvJson(wire.block, tlv)) } : {}),
    })),
  };
}

function tlvJson({ head }: TlvBlock, { name, tag, wire, several, required }: Tlv): object {
  return {
    name,
    tag: idInHex(tag, 2 * head.tagOctets),
    type: basicType(wire),
    octets: octetsOf(wire),
    ...(several ? { several } : {}),
    ...(required ? { required } : {}),
  };
}

/** Returns an offset from the beginning of the frame, or from the end of a field. */
function offsetJson({ after, octets }: Field["offset"], fields: readonly Field[]): object | number {
  if (after === null) return octets;
  return { after: fields.find(({ property }) => property === after)?.name ?? after, octets };
}

/** Formats messages. A message that was asked for is followed by its types. */
function asText(chosen: readonly Chosen[], isNamed: boolean, style: Style): string {
  const texts = chosen.flatMap(({ protocol, messages }) =>
    messages.map((message) => {
      const types = isNamed ? typesOf(protocol, message, style) : "";
      return layoutText(protocol, message, style) + tlvText(message, style) + types;
    }),
  );
  return `${texts.join("\n")}${offsetLegend(chosen, style)}`;
}
