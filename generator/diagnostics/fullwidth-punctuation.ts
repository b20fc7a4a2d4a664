/** Marks of Chinese writing, by those that YAML knows. */
export const FULLWIDTH_PUNCTUATION: Readonly<Record<string, string>> = {
  "：": ": with a blank behind it",
  "，": ",",
  "、": ",",
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "＃": "#",
  "－": "-",
};
