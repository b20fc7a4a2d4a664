import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { protocolText } from "../../helpers/protocol-text.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* Values that mean something else in the other direction: the functions that describe them, their documentation, and commands. */

const operation = (name: string, id: number, leg: string): string => `operation: ${name}
en: O.
zh: 操作。
legs: [${leg}]
request: { name: ${name}, id: 0x0000000${id}, fields: [{ name: Kind, type: Kind }, { name: Code, type: Code }] }
`;

const FILES = new Map([
  [
    "posts/protocol.yaml",
    protocolText({ name: "Posts", en: "A protocol.", zh: "协议。", id: "posts1", maxOctets: 99 }),
  ],
  [
    "posts/types/kinds.yaml",
    `types:
  Kind:
    type: Unsigned Integer
    octets: 1
    en: Its kind.
    zh: 种类。
    values:
      - { value: 0, name: plain, en: Plain, zh: 普通 }
      - { value: 1, name: sent, legs: [Client -> Server], en: Sent, zh: 已发 }
      - { value: 1, name: received, legs: [Server -> Client], en: Received, zh: 已收 }
      - { range: 2..9, legs: [Client -> Server], en: Reserved, zh: 保留 }
  Code:
    type: Unsigned Integer
    octets: 1
    en: Its code.
    zh: 代码。
    values: [{ value: 1, name: one, en: One, zh: 一 }]
`,
  ],
  ["posts/messages/go.yaml", operation("Go", 1, "Client -> Server")],
  ["posts/messages/come.yaml", operation("Come", 2, "Server -> Client")],
  ["posts/messages/talk.yaml", operation("Talk", 3, "Server -> Client, Client -> Server")],
]);

describe("the functions", () => {
  let compiled: CompiledPackage;

  beforeAll(async () => {
    compiled = await compilePackage(FILES);
  });

  afterAll(() => compiled?.remove());

  const textOf = (end: string): string => [...compiled.files].find(([path]) => path.endsWith(end))?.[1] ?? "";

  test("take a leg if a meaning depends on it", async () => {
    const describeKind = functionOf(await compiled.load("posts1"), "describeKind");
    const call = (...values: readonly unknown[]): unknown => Reflect.apply(describeKind, null, values);
    expect(call(1, "en", "Client -> Server")).toBe("Sent");
    expect(call(1, "zh", "Server -> Client")).toBe("已收");
    expect(call(1, "en")).toBe("Sent / Received");
    expect(call(3, "en", "Client -> Server")).toBe("Reserved");
    expect(call(3, "en", "Server -> Client")).toBe(null);
    expect(call(0, "en", "Server -> Client")).toBe("Plain");
    const text = textOf("posts1/describe.ts");
    expect(text).toMatch(
      /describeKind\(value: number, language: Language, leg\?: "Client -> Server" \| "Server -> Client"\): string \| null/,
    );
    expect(text).toContain('describeKind(0, "en"); // → Plain');
  });

  test("take none if no meaning depends on it", () => {
    expect(textOf("posts1/describe.ts")).toMatch(/describeCode\(value: number, language: Language\): string \| null/);
  });

  test("have the legs in the documentation of the constant", () => {
    const text = textOf("posts1/types/kind.ts");
    expect(text).toContain("- 1 (Client -> Server): Sent");
    expect(text).toContain("/** 1 (Server -> Client): Received");
    expect(text).toContain("/** 0: Plain");
    expect(text).toContain("- 2..9 (Client -> Server): Reserved");
  });
});

describe("commands", () => {
  async function out(words: readonly string[], input = ""): Promise<string> {
    const folder = temporaryFolder();
    for (const [path, text] of FILES) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const run = await runTool([...words, "--schema", folder], input);
    expect(run.err).toBe("");
    return run.out.replaceAll(/ +/g, " ");
  }

  test.each([
    ["01", "Sent"],
    ["02", "Received"],
    ["03", "Sent / Received"],
  ])("decode shows the meaning on the legs of the command %s", async (command, meaning) => {
    const frame = `0000000e000000${command}000000070101`;
    expect(await out(["decode", "--protocol", "posts1"], frame)).toContain(`Kind 1 (${meaning})`);
  });

  test("explain shows the meaning in each message", async () => {
    const text = await out(["explain", "1"]);
    expect(text).toContain("Posts 1.0 Go Kind 1: Sent (sent)");
    expect(text).toContain("Posts 1.0 Come Kind 1: Received (received)");
    expect(text).toContain("Posts 1.0 Talk Kind 1: Sent / Received");
  });

  test("layout lists the legs of each value", async () => {
    const text = await out(["layout", "Go"]);
    expect(text).toContain("1 received Received (Server -> Client)");
    expect(text).toContain("0 plain Plain\n");
  });
});
