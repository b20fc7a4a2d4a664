import { isDissector, writeDissector } from "../../dissector/index.js";
import { readDissectorEngine, replaceOwnFile, toolVersion } from "../../files/index.js";
import type { Protocol } from "../../model/index.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import type { ProtocolOptions } from "../project/open-codec.js";
import { withSchemaOption } from "../project/options.js";
import { chooseId, protocolsOf } from "../project/select-protocol.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";
import { dissectorExamples, dissectorHelp } from "./dissector-help.js";

interface DissectorOptions extends ProtocolOptions {
  readonly out?: string;
}

/** Adds `dissector`, which writes a dissector for Wireshark. */
export function addDissector(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = dissectorHelp[program.language];
  const { file, id } = PLACEHOLDERS[program.language];
  withSchemaOption(program.command("dissector"))
    .description(words.description)
    .option(`--out ${file}`, words.out)
    .option(`--protocol ${id}`, words.protocol)
    .completes("--protocol", "protocols")
    .footer(dissectorExamples, ["smswire decode --help", "smswire layout --help"])
    .action((options: DissectorOptions) => finish(dissector(options, terminal)));
}

function dissector({ out, ...options }: DissectorOptions, terminal: Terminal): number {
  // The flag of a project that is also named --out is its output folder.
  const opened = protocolsOf(options, terminal);
  if (opened === null) return 1;
  const text = writeDissector(chosen(opened.protocols, options.protocol), {
    language: terminal.language,
    toolVersion: toolVersion(),
    engine: readDissectorEngine(),
  });
  if (out === undefined || out === "-") terminal.out(text);
  else writeTo(out, text, terminal);
  return 0;
}

function writeTo(path: string, text: string, terminal: Terminal): void {
  replaceOwnFile({ path, text, isOwn: isDissector });
  const words = dissectorHelp[terminal.language];
  showMessage(terminal, words.written(path));
}

function chosen(protocols: readonly Protocol[], wanted: string | undefined): readonly Protocol[] {
  if (wanted === undefined) return protocols;
  const id = chooseId(
    protocols.map((protocol) => protocol.id),
    wanted,
  );
  return protocols.filter((protocol) => protocol.id === id);
}
