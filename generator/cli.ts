#!/usr/bin/env node
import { processTerminal } from "./commands/process-terminal.js";
import { run } from "./run.js";

// Whoever reads our output may stop reading: that is no error.
process.stdout.on("error", () => process.exit(0));
process.exitCode = await run(process.argv.slice(2), processTerminal);
