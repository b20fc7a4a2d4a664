import type { Option } from "commander";
import { catalogue } from "../../diagnostics/index.js";
import type { ToolCommand } from "../help/tool-command.js";
import { firstSentence } from "../explain/first-sentence.js";
import { namesInSchema } from "./names-in-schema.js";
import { flagsIn } from "./typed-flags.js";

/** A word that can be completed, and what it means. */
export interface Completion {
  readonly value: string;
  readonly meaning: string;
}

/** Returns the completions of the last word of a command line. Shells may split `--format=json` into three words. */
export function completionsOf(program: ToolCommand, line: readonly string[]): readonly Completion[] {
  const words = line.filter((word) => word !== "=");
  const current = words.length < line.length && line.at(-1) === "=" ? "" : (words.at(-1) ?? "");
  const before = line.at(-1) === "=" ? words : words.slice(0, -1);
  const command = commandOf(program, before);
  const equals = current.startsWith("--") ? current.indexOf("=") : -1;
  if (equals === -1) return startingWith(current, candidates(command, before, current));
  const [flag, value] = [current.slice(0, equals), current.slice(equals + 1)];
  const values = startingWith(value, valuesOf(command, optionOf(command, flag), before));
  return values.map((each) => ({ ...each, value: `${flag}=${each.value}` }));
}

function candidates(command: ToolCommand, before: readonly string[], current: string): readonly Completion[] {
  const option = openOption(command, before);
  if (current.startsWith("-")) return optionsOf(command);
  if (option !== undefined) return valuesOf(command, option, before);
  const commands = command.createHelp().visibleCommands(command);
  if (commands.length > 0) return commands.map((each) => ({ value: each.name(), meaning: each.description() }));
  return argumentsOf(command, before);
}

/** Follows the words of a command line to the command that they call. */
function commandOf(command: ToolCommand, words: readonly string[]): ToolCommand {
  const [word, ...rest] = words;
  if (word === undefined) return command;
  const called = command.toolCommands.find((each) => each.name() === word);
  return commandOf(called ?? command, rest);
}

/** Returns the option whose value the current word is; undefined if it is not a value. */
function openOption(command: ToolCommand, before: readonly string[]): Option | undefined {
  const last = before.findLastIndex((word) => word.startsWith("-"));
  const option = optionOf(command, before[last] ?? "");
  const isNext = last === before.length - 1;
  return option !== undefined && option.required && (isNext || option.variadic) ? option : undefined;
}

function optionOf(command: ToolCommand, flag: string): Option | undefined {
  return command.options.find(({ long, short }) => flag !== "" && (flag === long || flag === short));
}

function optionsOf(command: ToolCommand): readonly Completion[] {
  const options = command.createHelp().visibleOptions(command);
  return options.flatMap(({ long, description }) => (long == null ? [] : [{ value: long, meaning: description }]));
}

function valuesOf(command: ToolCommand, option: Option | undefined, before: readonly string[]): readonly Completion[] {
  const choices = option?.argChoices?.map((value) => ({ value, meaning: "" }));
  return choices ?? named(command, option?.long ?? "-", before);
}

function argumentsOf(command: ToolCommand, before: readonly string[]): readonly Completion[] {
  const [first] = command.registeredArguments;
  const choices = first?.argChoices?.map((value) => ({ value, meaning: "" }));
  return choices ?? named(command, "", before);
}

/** Returns the names that complete an option, or, for an empty flag, the argument. */
function named({ completed, language }: ToolCommand, flag: string, before: readonly string[]): readonly Completion[] {
  const what = completed.get(flag);
  if (what === undefined) return [];
  if (what !== "codes") return namesInSchema(what, flagsIn(before)).map((value) => ({ value, meaning: "" }));
  return Object.entries(catalogue).map(([value, { description }]) => ({
    value,
    meaning: firstSentence(description[language]),
  }));
}

/** Returns the completions that start with a word. Names in capitals also complete a word in small letters. */
function startingWith(word: string, all: readonly Completion[]): readonly Completion[] {
  const small = word.toLowerCase();
  return all.filter(({ value }) => value.toLowerCase().startsWith(small));
}
