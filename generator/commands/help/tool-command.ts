import { Argument, Command, type Help, Option } from "commander";
import type { Language } from "../../diagnostics/index.js";
import * as errors from "./command-line-errors.js";
import { HELP_WORDS } from "./help-words.js";
import { type HelpFooter, pathOf, ToolHelp } from "./tool-help.js";

/** Values that a shell can complete, besides the choices of an option. */
export type Completed = "protocols" | "messages" | "codes";

/**
 * A command with its help and errors in a language. The methods without `override` replace methods of commander that
 * its types do not list.
 */
export class ToolCommand extends Command {
  readonly language: Language;
  /** What to complete after an option, by its flag, and for the argument, under the empty string. */
  readonly completed = new Map<string, Completed>();
  #footer: HelpFooter = { examples: [], related: [] };

  constructor(name: string | undefined, language: Language) {
    super(name);
    this.language = language;
    this.helpOption("-h, --help", HELP_WORDS[language].help);
  }

  override createCommand(name?: string): ToolCommand {
    return new ToolCommand(name, this.language);
  }

  override createHelp(): Help {
    return new ToolHelp(this.language, this.#footer);
  }

  /** The commands in this one. */
  get toolCommands(): readonly ToolCommand[] {
    return this.commands.filter((command) => command instanceof ToolCommand);
  }

  /** Adds the command `help`, for a command that has commands. */
  withHelpCommand(): this {
    const { helpCommand, help } = HELP_WORDS[this.language];
    return this.helpCommand(helpCommand, help);
  }

  /** Sets the lines at the end of the help: examples, and related commands. */
  footer(examples: readonly string[], related: readonly string[]): this {
    this.#footer = { examples, related };
    return this;
  }

  /** The examples at the end of the help. */
  get examples(): readonly string[] {
    return this.#footer.examples;
  }

  /** Records what to complete after a flag, or, for the empty string, for the argument. */
  completes(flag: string, what: Completed): this {
    this.completed.set(flag, what);
    return this;
  }

  /** Returns an option that accepts only some values. */
  choiceOption(flags: string, description: string, choices: readonly string[]): Option {
    const option = new Option(flags, description).choices(choices);
    return option.argParser((value) => this.#chosen(flags, value, choices));
  }

  /** Returns an argument that accepts only some values. */
  choiceArgument(name: string, description: string, choices: readonly string[]): Argument {
    const argument = new Argument(name, description).choices(choices);
    return argument.argParser((value) => this.#chosen(argument.name(), value, choices));
  }

  #chosen(owner: string, value: string, choices: readonly string[]): string {
    if (choices.includes(value)) return value;
    throw errors.invalidChoice(pathOf(this), owner, { value, choices });
  }

  missingArgument(name: string): never {
    throw errors.missingArgument(pathOf(this), name);
  }

  optionMissingArgument({ flags }: Option): never {
    throw errors.missingValue(pathOf(this), flags);
  }

  unknownOption(flag: string): never {
    const known = this.createHelp()
      .visibleOptions(this)
      .flatMap(({ long }) => long ?? []);
    throw errors.unknownOption(pathOf(this), flag, known);
  }

  unknownCommand(): never {
    const known = this.createHelp().visibleCommands(this);
    throw errors.unknownCommand(
      pathOf(this),
      this.args[0] ?? "",
      known.map((command) => command.name()),
    );
  }

  _conflictingOption(one: Option, other: Option): never {
    throw errors.conflictingOptions(pathOf(this), one.long ?? one.flags, other.long ?? other.flags);
  }

  _excessArguments(found: readonly string[]): never {
    throw errors.tooManyArguments(pathOf(this), this.registeredArguments.length, found.length);
  }
}
