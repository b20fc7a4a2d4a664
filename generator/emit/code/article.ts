/** Returns a name with `a` or `an`, depending on its first sound: an MO_Status_Report, a CMPP_SUBMIT, a User. */
export function withArticle(name: string): string {
  return `${beginsWithVowelSound(name) ? "an" : "a"} ${name}`;
}

function beginsWithVowelSound(name: string): boolean {
  const word = /^[A-Za-z]+/.exec(name)?.[0] ?? "";
  if (isInitialism(word)) return VOWEL_LETTER_NAMES.test(word);
  return VOWEL_SOUND.test(word) && !CONSONANT_SOUND.test(word);
}

/** Letters whose names begin with a vowel: an F, an M, an S. */
const VOWEL_LETTER_NAMES = /^[AEFHILMNORSX]/;

/** Words that begin with a vowel or a silent h. */
const VOWEL_SOUND = /^(?:[aeiou]|heir|honest|hono[u]?r|hour)/i;

/** Words that begin with the sound of "you" or "won". */
const CONSONANT_SOUND = /^(?:eu|one|once|ubi|uni(?![nm])|ur[aei]|us[aeu]|ut[ei])/i;

/** Consonants at the start of a word, so that capitals such as STATUS are read as a word. */
const ONSET = /^(?:[BCFGKP][LR]|[CSTPW]H|[DTW]R|SC|SK|SL|SM|SN|SP|ST|SW|TW|QU|KN|[B-DF-HJ-NP-TV-Z](?=[AEIOUY]))/;

/** Whether capitals are read letter by letter: two letters, no vowel after the first, or not the start of a word. */
function isInitialism(word: string): boolean {
  if (word === "" || word !== word.toUpperCase()) return false;
  if (word.length <= 2 || !/[AEIOUY]/.test(word.slice(1))) return true;
  return !/^[AEIOU]/.test(word) && !ONSET.test(word);
}
