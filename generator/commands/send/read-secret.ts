import { once } from "node:events";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";

/** Returns the secret of an account: from SMSWIRE_SECRET, or typed by the user, who does not see it. */
export async function readSecret(account: string, terminal: Terminal): Promise<string> {
  const given = process.env["SMSWIRE_SECRET"] ?? "";
  if (given !== "") return given;
  if (!process.stdin.isTTY) {
    throw new UsageError({
      en: `No secret for account ${account}. Set SMSWIRE_SECRET, or add it with --account ${account}:secret.`,
      zh: `账号${account}没有密钥。请设置SMSWIRE_SECRET，或用--account ${account}:密钥指定。`,
    });
  }
  terminal.err(terminal.language === "zh" ? `${account}的密钥：` : `Secret of ${account}: `);
  const secret = await typed();
  terminal.err("\n");
  return secret;
}

const ENTER = /[\r\n\u0004]/;
const INTERRUPT = "\u0003";

/** Reads a line from the terminal without showing it. */
async function typed(): Promise<string> {
  const { stdin } = process;
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  try {
    let text = "";
    for (;;) {
      const [chunk]: unknown[] = await once(stdin, "data");
      for (const character of String(chunk)) {
        if (character === INTERRUPT) throw new UsageError({ en: "Cancelled.", zh: "已取消。" });
        if (ENTER.test(character)) return text;
        text = character === "\u007f" ? text.slice(0, -1) : text + character;
      }
    }
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
  }
}
