/** Lines around dumps that programs write and that hold no bytes. */
const HEADINGS: readonly RegExp[] = [
  // tcpdump: the line of a packet, and with -v its second line.
  /^(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d+ .*\b(?:IP6?|ethertype|length)\b/,
  /^\s+\S+\.\w+ > \S+\.\w+: Flags \[/,
  // The log line and the frame of Netty's table.
  /\b(?:READ|WRITE|RECEIVED|SENT|FLUSH)\b.*\b\d+B\s*$/,
  /^\s*(?:\+-[-+]*\+|\|\s+0\s+1\s+2\s+3 .*\|)\s*$/,
  // tshark and Wireshark.
  /^(?:Frame|Packet) \(?\d+.*\bbytes\b/,
  // A command at a prompt.
  /^[^$#%>]{0,80}[$#%>] .*\b(?:xxd|hexdump|hd|od|tcpdump|tshark|base64)\b/,
  // A comment.
  /^\s*(?:\/\*.*\*\/|\/\/.*)\s*$/,
];

/** Whether a line is the heading or the frame of a dump. */
export function isHeading(line: string): boolean {
  return HEADINGS.some((pattern) => pattern.test(line));
}

/** A word of the prefix of a log line: a time, words in brackets, a name, an arrow. */
const PREFIX_WORD =
  /\s*(?:\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?|\d\d:\d\d:\d\d(?:[.,]\d+)?|\[[^\]]*\]|\([^)]*\)|[A-Za-z_][\w.$@/-]*|\d+|[<>=-]+>|<[<=-]+|[|:=#,;>-])\s*/y;

/** The maximum number of words in the prefix of a log line. */
const MAX_WORDS = 16;

/** The maximum number of characters in the prefix of a log line. */
const MAX_PREFIX = 300;

/** Returns what follows each possible log prefix of a line, longest first. A prefix is never only hexadecimal digits. */
export function withoutPrefix(line: string): string[] {
  const rests: string[] = [];
  const start = line.slice(0, MAX_PREFIX);
  PREFIX_WORD.lastIndex = 0;
  for (let count = 0; count < MAX_WORDS && PREFIX_WORD.test(start); count++) {
    const at = PREFIX_WORD.lastIndex;
    if (at < start.length && /[^0-9a-f\s]/i.test(line.slice(0, at))) rests.push(line.slice(at));
  }
  return rests;
}
