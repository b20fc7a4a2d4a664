import { distance } from "fastest-levenshtein";

/** The known name that was most likely meant; null where none comes near. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  // Two letters exchanged are a distance of two.
  let least = (name.length < 4 ? 1 : Math.max(2, Math.floor(name.length * 0.4))) + 1;
  for (const candidate of [...known].sort()) {
    const apart = distance(name.toLowerCase(), candidate.toLowerCase());
    if (apart < least) {
      least = apart;
      nearest = candidate;
    }
  }
  return nearest;
}

/** ` Did you mean Msg_Id?` where a known name comes near, else nothing. */
export function suggestion(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest === null ? "" : ` Did you mean ${nearest}?`;
}
