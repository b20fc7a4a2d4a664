import type { Bilingual } from "../diagnostics/index.js";
import type { ValuePath } from "../load/index.js";

/** Keys that exclude others, or are excluded, and what has them. Any other exclusion is that of `import`. */
const EXCLUSIONS = {
  sequence: [
    { en: "a sequence that is a structure", zh: "结构形式的流水号" },
    { en: "serial, or to an integer", zh: "serial或整数形式的流水号" },
  ],
  settings: [
    { en: "a setting with seconds", zh: "带有seconds的设置" },
    { en: "another setting", zh: "其他设置" },
  ],
  transitions: [
    { en: "a transition with another event", zh: "已有其他事件的转移" },
    { en: "a transition of its own", zh: "单独的转移" },
  ],
  bits: [
    { en: "an entry with bit:", zh: "已有bit:的项" },
    { en: "an entry without it", zh: "没有bit:的项" },
  ],
  range: [
    { en: "a value of bits with value:", zh: "已有value:的取值" },
    { en: "an entry without it", zh: "没有value:的项" },
  ],
} as const satisfies Readonly<Record<string, readonly [kind: Bilingual, right: Bilingual]>>;

const EXCLUDED_BY_IMPORT = [
  { en: "a protocol with import", zh: "带有import:的协议" },
  { en: "the imported protocol", zh: "被导入的协议" },
] as const;

/** Returns what has a key that another one excludes, and what may have it. */
export function exclusionAt(path: ValuePath): readonly [kind: Bilingual, right: Bilingual] {
  const [, words] = Object.entries(EXCLUSIONS).find(([key]) => key === path[0] || key === path.at(-1)) ?? [];
  return words ?? EXCLUDED_BY_IMPORT;
}
