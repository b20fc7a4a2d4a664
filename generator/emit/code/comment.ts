import { type Code, code } from "./code.js";

/*
 * Comments inside emitted functions: one line above each statement that needs an explanation. A comment belongs to a
 * statement, so that both are emitted or omitted together.
 */

/** The explanations of emitted statements. */
export const COMMENTS = {
  byteStore: "A value outside 0 to 255 does not read back equal.",
  cachedString: "The key is a hash of the bytes, read as integers; a hit compares all of them.",
  capture: "Values of variable size are read once, so that their sizes cannot change during encoding.",
  gather: "Each writer returns 0 on success; the results are checked once.",
  locate: "The ends of variable-size fields are located and checked before anything is read.",
  locateStrings:
    "The end of each variable-size field is located and checked; a terminated string is read by that search.",
  nextTlv: "`from` becomes NaN at the first TLV that is invalid or does not fit.",
  overlap: "Bytes come first: they may be a view into the memory that is written to.",
  rejected: "A known TLV that does not fit, or is one too many: all later ones with its tag stay bytes, too.",
  sharing: "Values that share memory with the target are encoded into new memory first.",
  signedCommand: "Commands are compared as signed 32-bit integers.",
  splitWriter: "Fields of fixed size have a function of their own: V8 limits how much code it inlines into one.",
  unrolled: "Unrolled: a loop is slower.",
  zeroFill: "String fields are zero-filled first.",
  zeroFillWide: "String fields are zero-filled first, eight bytes at a time.",
} as const;

/** A statement with its comment above. */
export function commented(comment: keyof typeof COMMENTS, statement: Code): Code {
  return code`// ${COMMENTS[comment]}\n${statement}`;
}

/** Statements with a comment above the first. */
export function firstCommented(comment: keyof typeof COMMENTS, statements: readonly Code[]): Code[] {
  return statements.map((statement, index) => (index === 0 ? commented(comment, statement) : statement));
}

/** Statements with a comment above the first that satisfies a condition. */
export function commentedWhere(
  comment: keyof typeof COMMENTS,
  statements: readonly Code[],
  condition: (index: number) => boolean,
): Code[] {
  const first = statements.findIndex((_, index) => condition(index));
  return statements.map((statement, index) => (index === first ? commented(comment, statement) : statement));
}
