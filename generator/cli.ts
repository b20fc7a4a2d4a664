#!/usr/bin/env node
import { exitCodeOf, processTerminal } from "./commands/process-terminal.js";
import { run } from "./run.js";

process.exitCode = exitCodeOf(await run(process.argv.slice(2), processTerminal));
