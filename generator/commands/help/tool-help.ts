import { type Argument, type Command, Help, type Option } from "commander";
import { columnsOf, type Language, wrapped, wrappedWithIndent } from "../../diagnostics/index.js";
import { HELP_WORDS } from "./help-words.js";

/** What the help shows below the options. */
export interface HelpFooter {
  readonly examples: readonly string[];
  readonly related: readonly string[];
}

/** The width of help that goes to a file or a program. */
export const USUAL_WIDTH = 80;

/** The minimum width of descriptions next to their terms. */
const MIN_DESCRIPTION = 24;

/** The indent of a term, which is also the gap after it, and that of a description below its term. */
const ITEM = "  ";
const BELOW = "      ";

/** The end of a line that a shell continues on the next one. */
const CONTINUED = " \\";

/** The words of a shell: a space in quotes does not end one. */
const SHELL_WORDS = /(?:[^ "']|"[^"]*"|'[^']*')+/g;

/** A choice or default value that the help shows after a description. */
type Noted = Pick<Option | Argument, "argChoices" | "defaultValue">;

/** Formats the help of a command in a language. */
export class ToolHelp extends Help {
  readonly #language: Language;
  readonly #footer: HelpFooter;

  constructor(language: Language, footer: HelpFooter) {
    super();
    this.#language = language;
    this.#footer = footer;
  }

  override displayWidth(text: string): number {
    return columnsOf(text);
  }

  override boxWrap(text: string, width: number): string {
    return wrapped(text, width).join("\n");
  }

  /** Shows a description next to its term; below the term, if the terminal is narrow. */
  override formatItem(term: string, termWidth: number, description: string): string {
    const width = this.#width;
    const start = ITEM.length + termWidth + ITEM.length;
    if (width - start >= MIN_DESCRIPTION) {
      const [first = "", ...more] = wrapped(description, width - start);
      const padding = " ".repeat(termWidth - columnsOf(term));
      return [`${ITEM}${term}${padding}${ITEM}${first}`, ...more.map((line) => " ".repeat(start) + line)].join("\n");
    }
    const lines = wrapped(description, Math.max(1, width - BELOW.length)).map((line) => BELOW + line);
    return [...wrappedWithIndent(ITEM + term, width, BELOW), ...(description === "" ? [] : lines)].join("\n");
  }

  get #width(): number {
    return this.helpWidth ?? USUAL_WIDTH;
  }

  override commandUsage(command: Command): string {
    const { anyOptions, anyCommand } = HELP_WORDS[this.#language];
    const subcommand = command.commands.length === 0 ? [] : [anyCommand];
    return [pathOf(command), anyOptions, ...subcommand, ...argumentsOf(command)].join(" ");
  }

  override subcommandTerm(command: Command): string {
    const options = command.options.length === 0 ? [] : [HELP_WORDS[this.#language].anyOptions];
    return [command.name(), ...options, ...argumentsOf(command)].join(" ");
  }

  override optionDescription(option: Option): string {
    return `${option.description}${this.#notes(option)}`;
  }

  override argumentDescription(argument: Argument): string {
    return `${argument.description}${this.#notes(argument)}`;
  }

  override formatHelp(command: Command, helper: Help): string {
    const words = HELP_WORDS[this.#language];
    const width = helper.padWidth(command, helper);
    const item = (term: string, description: string): string => helper.formatItem(term, width, description, helper);
    const parts = [
      this.#paragraph(`${words.usage}${helper.commandUsage(command)}`),
      `${helper.boxWrap(helper.commandDescription(command), this.#width)}\n`,
      section(
        words.arguments,
        helper.visibleArguments(command).map((each) => item(each.name(), helper.argumentDescription(each))),
      ),
      section(
        words.options,
        helper.visibleOptions(command).map((each) => item(each.flags, helper.optionDescription(each))),
      ),
      section(
        words.commands,
        helper
          .visibleCommands(command)
          .map((each) => item(helper.subcommandTerm(each), helper.subcommandDescription(each))),
      ),
      section(
        words.examples,
        this.#footer.examples.map((line) => this.#example(line)),
      ),
      this.#related(),
    ];
    return parts.filter((part) => part !== "").join("\n");
  }

  /** Formats an example. A shell reads one of several lines like the whole: each but the last ends with a backslash. */
  #example(line: string): string {
    const lines = [ITEM];
    for (const word of line.match(SHELL_WORDS) ?? []) {
      const before = lines.pop() ?? "";
      const longer = before.trim() === "" ? before + word : `${before} ${word}`;
      if (columnsOf(longer) + CONTINUED.length <= this.#width || before.trim() === "") lines.push(longer);
      else lines.push(before + CONTINUED, BELOW + word);
    }
    const whole = ITEM + line;
    return columnsOf(whole) <= this.#width ? whole : lines.join("\n");
  }

  #related(): string {
    const { seeAlso, comma } = HELP_WORDS[this.#language];
    const { related } = this.#footer;
    return related.length === 0 ? "" : this.#paragraph(`${seeAlso}${related.join(comma)}`);
  }

  #paragraph(text: string): string {
    return `${wrappedWithIndent(text, this.#width, BELOW).join("\n")}\n`;
  }

  /** Returns the choices and the default in parentheses; empty without both. */
  #notes({ argChoices, defaultValue }: Noted): string {
    const { choices, default: usual, comma, noteStart, noteEnd } = HELP_WORDS[this.#language];
    const notes = [
      ...(argChoices === undefined ? [] : [`${choices}${argChoices.join(comma)}`]),
      ...(typeof defaultValue === "string" ? [`${usual}${defaultValue}`] : []),
    ];
    return notes.length === 0 ? "" : `${noteStart}${notes.join(this.#language === "zh" ? "；" : "; ")}${noteEnd}`;
  }
}

/** Returns the words that call a command, such as `smswire new message`. */
export function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function argumentsOf({ registeredArguments }: Command): readonly string[] {
  return registeredArguments.map((each) => {
    const name = `${each.name()}${each.variadic ? "..." : ""}`;
    return each.required ? `<${name}>` : `[${name}]`;
  });
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${title}\n${lines.join("\n")}\n`;
}
