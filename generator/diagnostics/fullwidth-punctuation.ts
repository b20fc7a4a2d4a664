/** Marks of Chinese writing, by those that YAML knows. */
export const CHINESE_MARKS: Readonly<Record<string, string>> = {
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
