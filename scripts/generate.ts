import { execSync } from "node:child_process";
import { run } from "../generator/commands/program.js";
import { exitCodeOf, processTerminal } from "../generator/commands/terminal/process-terminal.js";

/*
 * `npm run generate`: writes generated/ and builds it, so that a program in the checkout can import `smswire/cmpp30`.
 * With options, such as `-- --check`, it builds nothing.
 */

const options = process.argv.slice(2);
process.exitCode = exitCodeOf(await run(["generate", ...options], processTerminal));
if (options.length === 0 && process.exitCode === 0) execSync("npm run -s build -w generated", { stdio: "inherit" });
