import { describe, expect, test } from "vitest";
import { columnsOf, wrapped, wrappedWithIndent } from "../../../generator/diagnostics/index.js";

describe("text is wrapped", () => {
  test.each([
    ["at spaces", "show the fields of frames", 10, "show the\nfields of\nframes"],
    ["between Chinese characters", "显示消息的各个字段", 8, "显示消息\n的各个字\n段"],
    ["not before closing punctuation", "显示消息，然后退出", 8, "显示消\n息，然后\n退出"],
    ["not after opening punctuation", "显示消息（默认）", 10, "显示消息\n（默认）"],
    ["not in a name", "读取smswire.config.yaml的内容", 22, "读取\nsmswire.config.yaml的\n内容"],
    ["in a name only if it is too long", "smswire.config.yaml", 8, "smswire.\nconfig.y\naml"],
    [
      "in a long path after a slash",
      "see /data/demo/messages/login.yaml:9:9 here",
      20,
      "see /data/demo/\nmessages/\nlogin.yaml:9:9 here",
    ],
    ["in a long path after a backslash", "C:\\data\\demo\\login.yaml", 12, "C:\\data\\\ndemo\\\nlogin.yaml"],
    ["inside a long part of a path", "/data/demonstration/a", 8, "/data/\ndemonstr\nation/a"],
  ])("%s", (_, text, width, expected) => {
    expect(wrapped(text, width).join("\n")).toBe(expected);
  });

  test("without a change of its characters, in lines of the width", () => {
    const text = "把schema编译为TypeScript代码；如果输出已过期，退出码为1（见“示例”）。";
    for (let width = 24; width < 60; width++) {
      const lines = wrapped(text, width);
      expect(lines.join("")).toBe(text);
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
    }
  });
});

test("all lines but the first are indented, within the width", () => {
  const text = "schema/a.yaml:1:1 错误 missing-key：缺少键en。请添加。";
  for (let width = 12; width < 60; width++) {
    const lines = wrappedWithIndent(text, width, "  ");
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
    expect(lines.slice(1).every((line) => /^ {2}\S/.test(line))).toBe(true);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  }
  expect(wrappedWithIndent(text, columnsOf(text), "  ")).toEqual([text]);
});
