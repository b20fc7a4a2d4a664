/** The characters of an Octet String or text: the octets before the first zero octet, one character each. */
export function readCharactersOf(octets: Uint8Array): string {
  let text = "";
  for (const octet of charactersOf(octets)) text += String.fromCharCode(octet);
  return text;
}

/** Whether only zero octets stand behind the first zero octet. */
export function isCleanlyPadded(octets: Uint8Array): boolean {
  return octets.subarray(charactersOf(octets).length).every((octet) => octet === 0);
}

/** Whether every character is printable ASCII. */
export function isPrintable(octets: Uint8Array): boolean {
  return charactersOf(octets).every((octet) => octet >= 0x20 && octet <= 0x7e);
}

/** The octets before the first zero octet. */
export function charactersOf(octets: Uint8Array): Uint8Array {
  const terminator = octets.indexOf(0);
  return terminator < 0 ? octets : octets.subarray(0, terminator);
}
