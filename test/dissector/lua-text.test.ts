import { describe, expect, test } from "vitest";
import { LuaBytes, luaBytes, LuaCode, mapToLua, shown, toLua } from "../../generator/dissector/lua-text.js";

describe("toLua", () => {
  test.each([
    ['a "quote" and a \\', '"a \\034quote\\034 and a \\092"'],
    ["]] --[[ x", '"]] --[[ x"'],
    ["two\nlines\u0000and\u007f", '"two linesand"'],
    ["\u202eabc\u2066\u200e", '"abc"'],
    ["中文", '"中文"'],
  ])("writes %j", (text, expected) => {
    expect(toLua(text)).toBe(expected);
  });

  test("writes tables, and quotes keys that are words of Lua", () => {
    expect(toLua({ a: 1, end: true, "x y": [new LuaCode("F[1]")], none: undefined })).toBe(
      '{ a = 1, ["end"] = true, ["x y"] = { F[1] } }',
    );
    expect(toLua([])).toBe("{}");
    expect(
      mapToLua([
        [-1, "a"],
        [new LuaBytes("\u00ff"), 2],
      ]).code,
    ).toBe('{ [-1] = "a", ["\\255"] = 2 }');
  });

  test("throws for a number that Lua 5.1 cannot hold", () => {
    expect(() => toLua(2 ** 60)).toThrow("invariant");
  });
});

test("luaBytes writes an octet for each character, and a NUL for what is no octet", () => {
  expect(luaBytes('é"\\\n中😀')).toBe('"\\233\\034\\092\\010\\000\\000"');
});

test("shown makes one line without hidden characters", () => {
  expect(shown(" a\r\n\tb\u0085\u2028c\ufeff ")).toBe("a b c");
});
