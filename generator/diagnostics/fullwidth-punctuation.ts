/** Fullwidth punctuation, and the YAML characters to write instead. */
export const FULLWIDTH_PUNCTUATION: Readonly<Record<string, string>> = {
  "：": ":",
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
