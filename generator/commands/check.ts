import type { Command } from "commander";
import {
  openSchema,
  type SchemaOptions,
  showDiagnostics,
  withFormatOption,
  withSchemaOption,
} from "./schema-options.js";
import type { Terminal } from "./terminal.js";

/** `check`: says what is wrong with a schema, and writes nothing. */
export function addCheck(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  withFormatOption(withSchemaOption(program.command("check")))
    .description("check the schema without writing anything")
    .action((options: SchemaOptions) => finish(showDiagnostics(openSchema(options.schema), options, terminal)));
}
