import { expect, test } from "vitest";
import { withoutHiddenText } from "../../generator/site/visible-text.js";

test("hidden characters in strings are visible", () => {
  const value = { text: "a\u202eb", list: ["\u200b", 1, null, true], octets: Uint8Array.of(1) };
  expect(withoutHiddenText(value)).toEqual({
    text: "a\\u202eb",
    list: ["\\u200b", 1, null, true],
    octets: Uint8Array.of(1),
  });
});
