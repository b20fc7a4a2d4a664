import { pairCodes } from "./gb18030-tables.js";

/** The first byte of the first frequent hanzi, of the first rarer one and of the last one in GB2312. */
const FREQUENT = 0xb0;
const RARER = 0xd8;
const LAST = 0xf7;

/** Rows of punctuation and of full-width characters in GB2312. */
const PUNCTUATION = [0xa1, 0xa3];

/** What GB2312 says about a code unit: whether it is one of its 3,755 frequent hanzi, or what else; null if it lacks it. */
export function levelOfHanzi(unit: number): "frequentHanzi" | "rarerHanzi" | "chinesePunctuation" | "gbSymbol" | null {
  const code = codeOf(unit);
  const row = code >> 8;
  if (row < 0xa1 || row > LAST || (code & 0xff) < 0xa1) return null;
  if (row >= FREQUENT) return row < RARER ? "frequentHanzi" : "rarerHanzi";
  return PUNCTUATION.includes(row) ? "chinesePunctuation" : "gbSymbol";
}

/** Two bytes of GB2312 as one number; without GB18030, every hanzi counts as a frequent one. */
function codeOf(unit: number): number {
  try {
    return pairCodes()[unit] ?? 0;
  } catch {
    return unit >= 0x4e00 && unit <= 0x9fff ? 0xb0a1 : 0;
  }
}
