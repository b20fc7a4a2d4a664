/** A field of a tree: what Wireshark shows, the bytes as hexadecimal, and the fields in it. */
export interface PdmlField {
  readonly name: string;
  readonly show: string;
  readonly value: string;
  readonly showname: string;
  readonly fields: PdmlField[];
}

/** A packet: its number, and the tree of each frame that our dissectors read. */
export interface PdmlPacket {
  readonly number: number;
  /** The port that it comes from. */
  readonly port: number;
  readonly protocols: readonly PdmlField[];
  /** The names of all other protocols. */
  readonly others: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (_, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    return name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? "");
  });
}

function attributesOf(text: string): PdmlField {
  const found = new Map(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescaped(value)]),
  );
  const of = (name: string): string => found.get(name) ?? "";
  return { name: of("name"), show: of("show"), value: of("value"), showname: of("showname"), fields: [] };
}

/** Reads the packets of PDML; of each, the trees of protocols whose names begin with `smswire.`. */
export function parsePdml(text: string): readonly PdmlPacket[] {
  return text
    .split("<packet>")
    .slice(1)
    .map((packet) => {
      const root: PdmlField = { name: "", show: "", value: "", showname: "", fields: [] };
      const open = [root];
      for (const [, close, kind, attributes = "", end] of packet.matchAll(/<(\/?)(proto|field)\b([^>]*?)(\/?)>/g)) {
        if (kind === undefined) continue;
        if (close === "/") open.pop();
        else {
          const field = attributesOf(attributes);
          open.at(-1)?.fields.push(field);
          if (end !== "/") open.push(field);
        }
      }
      const numberIn = (name: string): number => Number(fieldsNamed(root, name)[0]?.show ?? "0");
      const [number, port] = [numberIn("frame.number"), numberIn("tcp.srcport")];
      const isOurs = ({ name }: PdmlField): boolean => name.startsWith("smswire.");
      const others = root.fields.filter((each) => !isOurs(each)).map(({ name }) => name);
      return { number, port, protocols: root.fields.filter(isOurs), others };
    });
}

/** Returns the fields with a name anywhere in a tree. */
export function fieldsNamed(field: PdmlField, name: string): readonly PdmlField[] {
  return field.fields.flatMap((each) => [...(each.name === name ? [each] : []), ...fieldsNamed(each, name)]);
}
