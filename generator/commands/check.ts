import type { Command } from "commander";
import { openSchema, type SchemaOptions, showDiagnostics, withSchemaOption } from "./schema-options.js";
import type { Terminal } from "./terminal.js";

/** `check`: says what is wrong with a schema, and writes nothing. */
export function addCheck(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  withSchemaOption(program.command("check"))
    .description("check the schema without writing anything")
    .option("--format <format>", "how mistakes are shown: text or json", "text")
    .action((options: SchemaOptions) => finish(showDiagnostics(openSchema(options.schema), options, terminal)));
}
