#!/usr/bin/env node
import { exitCodeOf, processTerminal } from "./commands/terminal/process-terminal.js";
import { run } from "./commands/program.js";

process.exitCode = exitCodeOf(await run(process.argv.slice(2), processTerminal));
