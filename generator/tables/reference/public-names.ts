/** The name of a part of a protocol in addresses and in identifiers. */
export interface PublicName {
  /** Lower-case words with hyphens: submit-resp. Unique among the messages and types of a protocol, or among fields. */
  readonly slug: string;
  /** Lower-case words with underscores: submit_resp. Unique in the same way. */
  readonly abbr: string;
}

/** Gives parts of a protocol names that are unique among them. */
export class PublicNames {
  readonly #taken: Set<string>;

  /** `reserved` are slugs that no part may have. */
  constructor(reserved: readonly string[] = []) {
    this.#taken = new Set(reserved);
  }

  /** Returns the name of the next part: that of an earlier one is followed by a number, from 2. */
  take(name: string): PublicName {
    const words = wordsOf(name);
    let slug = words;
    for (let number = 2; this.#taken.has(slug); number += 1) slug = `${words}-${number}`;
    this.#taken.add(slug);
    return { slug, abbr: slug.replaceAll("-", "_") };
  }
}

/** Lower-case words of a wire or TypeScript name with hyphens: Msg_Fmt and MsgFmt become msg-fmt. */
function wordsOf(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("-");
}
