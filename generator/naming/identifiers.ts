/**
 * Returns the TypeScript property for a wire name.
 *
 * Words are split at underscores, before a capital after a small letter or digit, and before the last of several
 * capitals that begins a word: Msg_Id, Link ID, MT TL Msg. The words are joined as camelCase: msgId, linkId, mtTlMsg.
 */
export function toPropertyName(wireName: string): string {
  const words = splitWords(wireName);
  return words.map((word, index) => (index === 0 ? word : capitalize(word))).join("");
}

/** Returns the TypeScript type for a wire name: Msg_Fmt becomes MsgFmt. */
export function toTypeName(wireName: string): string {
  return splitWords(wireName).map(capitalize).join("");
}

/** Returns the file name for a wire or TypeScript name: Msg_Fmt and MsgFmt become msg-fmt. */
export function toFileName(name: string): string {
  return splitWords(name).join("-");
}

function splitWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .split("_")
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** A name whose first letter is a capital. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A name whose first letter is not a capital. */
export function uncapitalize(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
