import { expect, test } from "vitest";
import { openFolders } from "../../generator/commands/project/open-schema.js";
import { DEFAULT_OPTIONS, emitProtocol } from "../../generator/emit/index.js";
import { describedIn, type DocLanguage } from "../../generator/emit/code/doc-comment.js";

/* The option `documentation`: the languages of the descriptions in doc comments. */

const { protocols } = openFolders(["schema"], ".");

/** The doc comments and code of a module of CMPP 3.0, as emitted. */
function emitted(path: string, documentation: DocLanguage): string {
  const protocol = protocols.find(({ id }) => id === "cmpp30");
  if (protocol === undefined) throw new Error("There is no cmpp30.");
  const file = [...emitProtocol(protocol, { ...DEFAULT_OPTIONS, documentation })].find((each) => each.path === path);
  return JSON.stringify(file);
}

const ENGLISH = "How the message is charged";
const CHINESE = "资费类别";

test.each([
  ["en", true, false],
  ["zh", false, true],
  ["both", true, true],
] as const)("documentation: %s describes the properties of messages in it", (language, isEnglish, isChinese) => {
  const message = emitted("cmpp30/messages/submit.ts", language);
  expect(message.includes(ENGLISH)).toBe(isEnglish);
  expect(message.includes(CHINESE)).toBe(isChinese);
});

test.each([
  ["en", "/** 8: UCS2, big-endian */", "- 8: UCS2, big-endian\\n"],
  ["zh", "/** 8: UCS2编码 */", "- 8: UCS2编码\\n"],
  ["both", "/** 8: UCS2, big-endian · UCS2编码 */", "- 8: UCS2, big-endian · UCS2编码\\n"],
] as const)("documentation: %s describes the values of enumerations in it", (language, member, line) => {
  const enumeration = emitted("cmpp30/types/msg-fmt.ts", language);
  expect(enumeration).toContain(member);
  expect(enumeration).toContain(line);
});

test.each(["types/msg-id", "types/mt-status-report", "types/mo-status-report"])(
  "%s has only the chosen language",
  (type) => {
    expect(emitted(`cmpp30/${type}.ts`, "en")).not.toMatch(/[\u4e00-\u9fff]/);
    expect(emitted(`cmpp30/${type}.ts`, "zh")).toMatch(/[\u4e00-\u9fff]/);
  },
);

test.each(["en", "zh"] as const)("descriptors, rules and their texts have both languages with %s", (language) => {
  for (const path of ["cmpp30/descriptors.ts", "cmpp30/describe.ts", "cmpp30/rules/submit.ts"])
    expect(emitted(path, language)).toBe(emitted(path, "both"));
});

test("a description that is missing in one language leaves no empty line", () => {
  expect(describedIn("both", { en: "A", zh: "" })).toBe("A");
  expect(describedIn("both", { en: "A", zh: "甲" })).toBe("A\n甲");
  expect(describedIn("both", { en: "A", zh: "甲" }, " · ")).toBe("A · 甲");
});
