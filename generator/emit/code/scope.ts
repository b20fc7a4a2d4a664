const TAKEN = new Set([
  "octets",
  "view",
  "start",
  "end",
  "message",
  "value",
  "size",
  "wrong",
  "init",
  "from",
  "to",
  "element",
  "at",
  "error",
  "frame",
  "index",
  "search",
  "commandId",
  "frameHead",
  "padLeft",
  "skip",
]);

const TAKEN_STARTS = /^(?:after|read|write|decode|encode|measure|known|count|length|sizeOf|endOf|is|octets[AO])/;

/** What functions of the runtime are called, and what is emitted for every message. */
const TAKEN_WORDS = /^(?:skip|expect|find|first|has|create|viewOf)[A-Z]|(?:Failure|Fault|Layout)$/;

/** The variable that holds the value of a field: its property, where no other variable or function is called so. */
export function variableOf(property: string): string {
  const isTaken = TAKEN.has(property) || TAKEN_STARTS.test(property) || TAKEN_WORDS.test(property);
  return isTaken ? `${property}Value` : property;
}

/** The variable that holds the octets of a field whose size no count tells. */
export function sizeVariableOf(property: string): string {
  return `octetsOf${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}

/** The variable that holds where a field of changing size ends. */
export function endVariableOf(property: string): string {
  return `after${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}
