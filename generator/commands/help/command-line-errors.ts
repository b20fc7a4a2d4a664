import { type Bilingual, didYouMean, listInBoth, pluralize } from "../../diagnostics/index.js";
import { UsageError } from "../terminal/usage-error.js";

/*
 * The errors of a command line that does not have the form of its command. `command` is how the command is called, such
 * as `smswire decode`; the error points to its help.
 */

/** Returns the error for a command that does not exist. */
export function unknownCommand(command: string, name: string, known: readonly string[]): UsageError {
  const near = didYouMean(name, known);
  return withHelp(command, { en: `Unknown command: ${name}.${near.en}`, zh: `命令${name}不存在。${near.zh}` });
}

/** Returns the error for an option that the command does not have. */
export function unknownOption(command: string, flag: string, known: readonly string[]): UsageError {
  const near = didYouMean(flag, known);
  return withHelp(command, { en: `Unknown option: ${flag}.${near.en}`, zh: `选项${flag}不存在。${near.zh}` });
}

/** Returns the error for a missing argument. */
export function missingArgument(command: string, name: string): UsageError {
  return withHelp(command, { en: `Missing argument: ${name}.`, zh: `缺少参数：${name}。` });
}

/** Returns the error for an option without its value. */
export function missingValue(command: string, flags: string): UsageError {
  return withHelp(command, { en: `Missing value: ${flags}.`, zh: `选项缺少值：${flags}。` });
}

/** What was written, and what could have been. */
interface WrongChoice {
  readonly value: string;
  readonly choices: readonly string[];
}

/** Returns the error for a value that an option or argument does not accept. */
export function invalidChoice(command: string, owner: string, { value, choices }: WrongChoice): UsageError {
  const near = didYouMean(value, choices);
  const found = value === "" ? { en: "an empty string", zh: "空字符串" } : { en: value, zh: value };
  const allowed = listInBoth(choices, "or");
  return withHelp(command, {
    en: `Invalid value for ${owner}: expected ${allowed.en}, got ${found.en}.${near.en}`,
    zh: `${owner}的值无效：应为${allowed.zh}，实为${found.zh}。${near.zh}`,
  });
}

/** Returns the error for two options that exclude each other. */
export function conflictingOptions(command: string, one: string, other: string): UsageError {
  return withHelp(command, {
    en: `${one} cannot be used with ${other}. Remove one of them.`,
    zh: `${one}不能与${other}同时使用。请删除其中一个。`,
  });
}

/** Returns the error for more arguments than the command has. */
export function tooManyArguments(command: string, max: number, found: number): UsageError {
  return withHelp(command, {
    en: `Too many arguments: expected ${max === 0 ? "none" : `at most ${pluralize(max, "argument")}`}, got ${found}.`,
    zh: `参数过多：${max === 0 ? "不应有参数" : `最多${max}个`}，实有${found}个。`,
  });
}

function withHelp(command: string, message: Bilingual): UsageError {
  return new UsageError(message, {
    en: `Try ${command} --help.\n`,
    zh: `运行${command} --help可查看用法。\n`,
  });
}
