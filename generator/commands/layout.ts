import type { Command } from "commander";
import { suggestion } from "../diagnostics/index.js";
import type { Field, Message, Protocol, WireType } from "../model/index.js";
import { chooseId, Misuse, protocolsOf } from "./choose-protocol.js";
import type { ProtocolOptions } from "./codec.js";
import { shippedSchema } from "./schema-options.js";
import type { Terminal } from "./terminal.js";

interface LayoutOptions extends ProtocolOptions {
  readonly json?: true;
}

/** `layout`: the fields of messages, their types, octets and offsets. */
export function addLayout(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command("layout")
    .description("show the fields of messages with their types, octets and offsets")
    .argument("[message]", "wire name of a message, such as CMPP_SUBMIT; all messages where it is left out")
    .option("--protocol <id>", "which protocol, such as cmpp30; all where it is left out")
    .option("--schema <dir>", "folder of the schema")
    .option("--json", "one JSON object")
    .action((name: string | undefined, options: LayoutOptions) => finish(layout(name, options, terminal)));
}

function layout(name: string | undefined, options: LayoutOptions, terminal: Terminal): number {
  const all = protocolsOf(options.schema ?? shippedSchema(), terminal);
  if (all === null) return 1;
  const ids = all.map(({ id }) => id);
  const wanted = options.protocol === undefined ? null : chooseId(ids, options.protocol);
  const chosen = all
    .filter(({ id }) => wanted === null || id === wanted)
    .map((protocol) => ({ protocol, messages: messagesOf(protocol, name) }));
  if (name !== undefined && chosen.every(({ messages }) => messages.length === 0)) throw unknownMessage(all, name);
  terminal.out(options.json === true ? asJson(chosen) : asText(chosen));
  return 0;
}

interface Chosen {
  readonly protocol: Protocol;
  readonly messages: readonly Message[];
}

function messagesOf({ messages }: Protocol, name: string | undefined): readonly Message[] {
  return messages.filter((message) => name === undefined || message.name === name || message.exportName === name);
}

function unknownMessage(protocols: readonly Protocol[], name: string): Misuse {
  const known = protocols.flatMap(({ messages }) => messages.map((message) => message.name));
  return new Misuse(`There is no message ${name}.${suggestion(name, known)}`);
}

function asJson(chosen: readonly Chosen[]): string {
  const layouts = chosen.map(({ protocol, messages }) => [
    protocol.id,
    Object.fromEntries(messages.map((message) => [message.name, messageJson(message)])),
  ]);
  return `${JSON.stringify(Object.fromEntries(layouts), null, 2)}\n`;
}

function messageJson({ commandId, fields }: Message): object {
  return {
    command_id: `0x${commandId.toString(16).padStart(8, "0")}`,
    fields: fields.map(({ name, wire }) => ({ name, type: basicType(wire), octets: octetsOf(wire) })),
  };
}

function asText(chosen: readonly Chosen[]): string {
  return chosen
    .flatMap(({ protocol, messages }) => messages.map((message) => messageText(protocol, message)))
    .join("\n");
}

function messageText(protocol: Protocol, message: Message): string {
  const id = `0x${message.commandId.toString(16).padStart(8, "0")}`;
  const fields = [...protocol.header.fields, ...message.fields];
  const rows = fields.map((field) => [
    offsetOf(field),
    String(octetsOf(field.wire)),
    basicType(field.wire),
    field.name,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [`${protocol.title} ${message.name} ${id}`, ...lines.map((line) => `  ${line}`), ""].join("\n");
}

function offsetOf({ place }: Field): string {
  return place.behind === null ? String(place.offset) : `+${place.offset}`;
}

/** The basic type of the specification: raw octets are printed as Octet Strings. */
function basicType(wire: WireType): string {
  switch (wire.kind) {
    case "integer":
      return wire.signed ? "Integer" : "Unsigned Integer";
    case "octet-string":
    case "octets":
      return "Octet String";
    case "text":
      return "C-Octet String";
    case "list":
      return basicType(wire.element);
    case "structure":
      return wire.structure.name;
  }
}

/** Octets as a number, or as the expression that gives them. */
function octetsOf(wire: WireType): number | string {
  switch (wire.kind) {
    case "integer":
    case "octet-string":
      return wire.octets;
    case "text":
      return `1..${wire.greatestOctets}`;
    case "octets":
      return typeof wire.octets === "object" ? wire.octets.name : wire.octets;
    case "list":
      return `${octetsOf(wire.element)}*${wire.counter.name}`;
    case "structure":
      return wire.structure.size.isFixed ? wire.structure.size.least : `${wire.structure.size.least}..`;
  }
}
