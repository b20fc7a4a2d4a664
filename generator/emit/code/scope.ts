const RESERVED_LOCALS = new Set([
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

const RESERVED_STARTS = /^(?:after|read|write|decode|encode|measure|known|count|length|sizeOf|endOf|is|octets[AO])/;

/** What functions of the runtime are called, and what is emitted for every message. */
const RESERVED_PATTERNS = /^(?:skip|expect|find|first|has|create|viewOf)[A-Z]|(?:Failure|Fault|Layout)$/;

/** The variable that holds the value of a field: its property, where no other variable or function is called so. */
export function localName(property: string): string {
  const isReserved =
    RESERVED_LOCALS.has(property) || RESERVED_STARTS.test(property) || RESERVED_PATTERNS.test(property);
  return isReserved ? `${property}Value` : property;
}

/** The variable that holds the octets of a field whose size no count tells. */
export function sizeLocalName(property: string): string {
  return `octetsOf${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}

/** The variable that holds where a field of changing size ends. */
export function endLocalName(property: string): string {
  return `after${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}
