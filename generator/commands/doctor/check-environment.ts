import { type Language, pluralize } from "../../diagnostics/index.js";
import type { PrintCacheFacts } from "../../files/index.js";
import { languageOfLocale, localeOf } from "../terminal/locale.js";
import { type Finding, ok, problem, warning } from "./finding.js";

/** Compares the version of Node with the minimum. */
export function checkNode(version: string, required: string): Finding {
  const message = {
    en: `version ${version}. The minimum is ${required}.`,
    zh: `版本${version}，最低要求为${required}。`,
  };
  if (isAtLeast(version, required)) return ok("node", message);
  return problem("node", message, {
    en: `Install Node ${required} or later.`,
    zh: `请安装Node ${required}或更高版本。`,
  });
}

function isAtLeast(version: string, required: string): boolean {
  const [have, need] = [version, required].map((each) => each.split(".").map(Number));
  const index = need?.findIndex((part, at) => part !== (have?.[at] ?? 0)) ?? -1;
  return index === -1 || (have?.[index] ?? 0) > (need?.[index] ?? 0);
}

/** Reports the place, the size and the permissions of the cache of printed files. */
export function checkCache({ path, size, isWritable }: PrintCacheFacts): Finding {
  if (path === null)
    return warning(
      "cache",
      {
        en: "No folder for the cache: neither XDG_CACHE_HOME nor HOME is set.",
        zh: "没有缓存目录：XDG_CACHE_HOME和HOME均未设置。",
      },
      { en: "Set XDG_CACHE_HOME to an absolute path.", zh: "请把XDG_CACHE_HOME设为绝对路径。" },
    );
  const state = size === null ? { en: "empty", zh: "为空" } : { en: pluralize(size, "byte"), zh: `${size}字节` };
  const message = { en: `${path}: ${state.en}.`, zh: `${path}：${state.zh}。` };
  if (isWritable) return ok("cache", message);
  const unwritable = {
    en: `${message.en} It cannot be written, so each run prints all files.`,
    zh: `${message.zh}无法写入，每次运行都会重新生成全部文件。`,
  };
  return warning("cache", unwritable, {
    en: "Make its folder writable, or set XDG_CACHE_HOME to another folder.",
    zh: "请使该目录可写，或把XDG_CACHE_HOME设为其他目录。",
  });
}

const LANGUAGE_NAMES = { en: { en: "English", zh: "Chinese" }, zh: { en: "英文", zh: "中文" } } as const;

/** Reports the locale, and the language of the output. */
export function checkLocale(environment: Readonly<Record<string, string | undefined>>, language: Language): Finding {
  const locale = localeOf(environment);
  const shown = locale === "" ? { en: "not set", zh: "未设置" } : { en: locale, zh: locale };
  const message = {
    en: `${shown.en}. Language of the output: ${LANGUAGE_NAMES.en[language]}.`,
    zh: `${shown.zh}。输出语言：${LANGUAGE_NAMES.zh[language]}。`,
  };
  const isUnreadable = /^zh/i.test(locale) && languageOfLocale(environment) === "en";
  if (!isUnreadable) return ok("locale", message);
  return warning("locale", message, {
    en: "Chinese needs UTF-8: set LANG=zh_CN.UTF-8, or use --lang zh in a terminal with UTF-8.",
    zh: "中文需要UTF-8：请设置LANG=zh_CN.UTF-8，或在UTF-8终端中使用--lang zh。",
  });
}
