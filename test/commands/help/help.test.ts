import { describe, expect, test } from "vitest";
import { allCommands } from "./command-tree.js";
import { columnsOf, LANGUAGES } from "../../../generator/diagnostics/index.js";
import { englishWordsIn } from "../../helpers/documents/translations.js";
import { runTool } from "../../helpers/run-tool.js";

/* The help of every command, in both languages. */

const HAN = /[\u4e00-\u9fff，。；：、（）“”？]/;

/** Words of the help that are the same in Chinese: commands, flags, their values and examples. */
function namesIn(words: readonly string[]): readonly string[] {
  const all = allCommands("zh").flatMap(({ command }) => [
    command.name(),
    ...command.options.flatMap(({ short, long, argChoices = [] }) => [short ?? "", long ?? "", ...argChoices]),
    ...command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
    ...command.examples,
  ]);
  return [...all, ...NAMES, ...words, "help"].filter((name) => !SHORT_NAMES.includes(name));
}

/** Names of notations that are also parts of other words, such as Node. */
const SHORT_NAMES = ["od", "go"];

function withoutShortNames(text: string): string {
  return text.replaceAll(/(?<![\w-])(?:od|go)(?![\w-])/g, " ");
}

/** Names in descriptions: files, examples of values, and programs. */
const NAMES = [
  "smswire.config.yaml",
  "package.json",
  "tsconfig.json",
  "README.md",
  "LICENSE",
  "locale",
  "Wireshark",
  "smswire.lua",
  "vitest",
  "-h",
]
  .concat(["generated", "CMPP_SUBMIT_RESP", "CMPP_SUBMIT", "CMPP_BALANCE", "submit_resp", "submit", "Balance"])
  .concat(["cmpp20", "cmpp30", "counter-after-content", "DELIVRD", "UNDELIV"])
  .concat([
    "spToIsmg",
    "SMSWIRE_SECRET",
    "Unix",
    "0ms",
    "200ms",
    "500ms",
    "50ms..2s",
    "1s..20s",
    "1s",
    "2s",
    "10s",
    "30s",
  ]);

/** Joins the lines of an example as a shell does. */
function joined(out: string): string {
  return out.replaceAll(/ \\\n +/g, " ");
}

describe.each(allCommands("en").map(({ words }) => ({ words, called: ["smswire", ...words].join(" ") })))(
  "the help of $called",
  ({ words, called }) => {
    test("is in English without a Chinese character", async () => {
      const { code, out, err } = await runTool([...words, "--help"]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).not.toMatch(HAN);
      expect(out).toMatch(new RegExp(`^Usage: ${called} \\[options\\]`));
    });

    test("is in Chinese without an English word", async () => {
      const { code, out, err } = await runTool([...words, "--help", "--lang", "zh"]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(englishWordsIn(withoutShortNames(joined(out)), namesIn(words))).toEqual([]);
      expect(out).toMatch(new RegExp(`^用法：${called} \\[选项\\]`));
    });

    test("ends with examples of the command", async () => {
      const { command } = allCommands("en").find((each) => each.words.join() === words.join()) ?? {};
      expect(command?.examples).not.toEqual([]);
      for (const language of LANGUAGES) {
        const { out } = await runTool(["--lang", language, ...words, "--help"]);
        for (const example of command?.examples ?? []) expect(joined(out)).toContain(`\n  ${example}\n`);
      }
      for (const example of command?.examples ?? []) expect(example).toContain(called);
    });

    test.each([20, 40, 60, 120])("is as wide as a terminal of %i columns", async (width) => {
      for (const language of LANGUAGES) {
        const { out } = await runTool([...words, "--help"], "", { language, columns: () => width });
        const unwrapped = await runTool([...words, "--help"], "", { language });
        expect(joined(out).replaceAll(/\s/g, "")).toBe(joined(unwrapped.out).replaceAll(/\s/g, ""));
        const wide = out.split("\n").filter((line) => columnsOf(line) > width);
        // A word of an example stays whole, so that it can be copied.
        expect(wide.filter((line) => !/^ {2,6}(?:[^ "']|"[^"]*"|'[^']*')+(?: \\)?$/.test(line))).toEqual([]);
      }
    });

    test("has no line over 80 columns", async () => {
      for (const language of LANGUAGES) {
        const { out } = await runTool(["--lang", language, ...words, "--help"]);
        const lines = out.split("\n");
        expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
        expect(lines.filter((line) => /^\s*[，。；：、）”]/.test(line))).toEqual([]);
      }
    });
  },
);

test("both languages have the same commands, options, choices and defaults", () => {
  const [english, chinese] = LANGUAGES.map((language) =>
    allCommands(language).map(({ words, command }) => ({
      words,
      options: command.options.map(({ long, required, variadic, negate, argChoices, defaultValue }) => ({
        long,
        required,
        variadic,
        negate,
        argChoices,
        defaultValue,
      })),
      arguments: command.registeredArguments.map(({ required, variadic, argChoices }) => ({
        required,
        variadic,
        argChoices,
      })),
      completed: [...command.completed],
    })),
  );
  expect(chinese).toEqual(english);
});

test("the commands that a help refers to exist", async () => {
  for (const { words } of allCommands("en")) {
    const { out } = await runTool([...words, "--help"]);
    const related = /^See also: (.*)$/m.exec(out)?.[1]?.split(", ") ?? [];
    for (const each of related) {
      const called = each.replace(/^smswire /, "").replace(/ --\w+$/, "");
      expect(allCommands("en").map((other) => other.words.join(" "))).toContain(called);
    }
  }
});

describe("an invalid command line is reported in both languages", () => {
  test.each([
    [["decod"], "Unknown command: decod. Did you mean decode?\nTry smswire --help.\n"],
    [["new", "mesage"], "Unknown command: mesage. Did you mean message?\nTry smswire new --help.\n"],
    [["decode", "--jsn"], "Unknown option: --jsn. Did you mean --json?\nTry smswire decode --help.\n"],
    [["--vresion"], "Unknown option: --vresion. Did you mean --version?\nTry smswire --help.\n"],
    [["decode", "-x"], "Unknown option: -x.\nTry smswire decode --help.\n"],
    [["new", "message"], "Missing argument: name.\nTry smswire new message --help.\n"],
    [["check", "--schema"], "Missing value: --schema <dir>.\nTry smswire check --help.\n"],
    [
      ["generate", "--runtime", "al"],
      "Invalid value for --runtime <part>: expected used, all or none, got al. Did you mean all?\nTry smswire generate --help.\n",
    ],
    [
      ["check", "--format", ""],
      "Invalid value for --format <format>: expected text, json, github or sarif, got an empty string.\nTry smswire check --help.\n",
    ],
    [
      ["generate", "--dry-run", "--check"],
      "--dry-run cannot be used with --check. Remove one of them.\nTry smswire generate --help.\n",
    ],
    [["decode", "a", "b"], "Too many arguments: expected at most 1 argument, got 2.\nTry smswire decode --help.\n"],
    [["check", "a"], "Too many arguments: expected none, got 1.\nTry smswire check --help.\n"],
  ])("%j", async (words, message) => {
    expect(await runTool(words)).toEqual({ code: 2, out: "", err: message });
    const chinese = await runTool(["--lang", "zh", ...words]);
    expect(chinese).toMatchObject({ code: 2, out: "" });
    expect(chinese.err).toMatch(/[。？]\n运行smswire.* --help可查看用法。\n$/);
    expect(englishWordsIn(chinese.err, namesIn(words))).toEqual([]);
  });

  test("with the help on stderr if the command is missing", async () => {
    for (const words of [[], ["new"], ["help", "unknown"]]) {
      const { code, out, err } = await runTool(["--lang", "zh", ...words]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^用法：smswire /);
    }
  });
});

test("the help on stderr is as wide as the terminal of messages", async () => {
  const { err } = await runTool([], "", { messageColumns: () => 40 });
  const lines = err.split("\n").filter((line) => !line.startsWith("  smswire "));
  expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(40);
  expect(Math.max(...lines.map(columnsOf))).toBeGreaterThan(30);
});

test.each(["--version", "-V"])("%s prints the version of the package", async (flag) => {
  const { default: facts } = await import("../../../package.json", { with: { type: "json" } });
  expect(await runTool([flag])).toEqual({ code: 0, out: `${facts.version}\n`, err: "" });
});
