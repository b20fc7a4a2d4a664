import type { Outcome } from "./arrival.js";
import type { KeptPart, MessagePart, PartPlace, StoreChange, StoredMessage } from "./part-store.js";

/** The result of a part in the store, without the text of a complete message. */
export type Taken<Part extends MessagePart> =
  | Exclude<Outcome<Part>, { readonly kind: "complete" | "rejected" }>
  | { readonly kind: "whole"; readonly parts: readonly KeptPart<Part>[] };

/** The outcome, and the message that it displaced, or null. */
export interface Taking<Part extends MessagePart> {
  readonly taken: Taken<Part>;
  readonly displaced: StoredMessage<Part> | null;
}

/** A part to add to the store. */
export interface TakenPart<Part extends MessagePart> {
  readonly key: string;
  readonly part: Part;
  readonly place: PartPlace;
  readonly now: number;
  readonly onConflict: "restart" | "reject";
  /** The reassembler that returns a message when it becomes complete. */
  readonly by?: string | undefined;
  /** Whether an earlier update with this part failed, which the store may have applied. */
  readonly isRetry?: boolean | undefined;
  /** Whether an earlier update that completed this message failed, so that it was not returned. */
  readonly isWaiting?: boolean | undefined;
}

/** The new state of a stored message after a part. Pure, because a store may call it again. */
export function takePart<Part extends MessagePart>(
  stored: StoredMessage<Part> | null,
  taken: TakenPart<Part>,
): StoreChange<Part, Taking<Part>> {
  if (stored === null) return begin(taken, null);
  const kept = stored.parts.find(({ number }) => number === taken.place.number)?.part;
  if (stored.isDone) return takeAfterDone(stored, taken, kept);
  if (kept === undefined) return add(stored, taken);
  if (isSame(kept, taken.part)) {
    const again = { kind: "kept", missing: missingParts(stored) } as const;
    return leave(stored, taken.isRetry === true ? again : { kind: "duplicate", first: kept });
  }
  return taken.onConflict === "reject" ? leave(stored, { kind: "conflict", kept }) : begin(taken, stored);
}

/** Whether a message has a part with this number. */
export function holdsPart<Part extends MessagePart>(
  message: StoredMessage<Part> | null,
  { number, part }: Omit<KeptPart<Part>, "time">,
): boolean {
  const kept = message?.parts.find((each) => each.number === number)?.part;
  return kept !== undefined && isSame(kept, part) && kept.id === part.id;
}

function takeAfterDone<Part extends MessagePart>(
  stored: StoredMessage<Part>,
  taken: TakenPart<Part>,
  kept: Part | undefined,
): StoreChange<Part, Taking<Part>> {
  const isWaiting = taken.isWaiting === true && stored.doneBy === taken.by;
  const isAgain = kept !== undefined && holdsPart(stored, { number: taken.place.number, part: taken.part });
  if (!isAgain) return begin(taken, isWaiting ? stored : null);
  const whole = { kind: "whole", parts: stored.parts } as const;
  return leave(stored, isWaiting ? whole : { kind: "duplicate", first: kept });
}

/** The numbers of the missing parts. */
export function missingParts({ total, parts }: Pick<StoredMessage, "total" | "parts">): number[] {
  const here = new Set(parts.map(({ number }) => number));
  return Array.from({ length: total }, (_, index) => index + 1).filter((number) => !here.has(number));
}

function begin<Part extends MessagePart>(
  { key, part, place: { reference, total, number }, now }: TakenPart<Part>,
  displaced: StoredMessage<Part> | null,
): StoreChange<Part, Taking<Part>> {
  const { from, to } = part;
  const parts = [{ number, part, time: now }];
  const message = { key, from, to, reference, total, since: now, isDone: false, parts };
  return { message, result: { taken: { kind: "kept", missing: missingParts(message) }, displaced } };
}

function add<Part extends MessagePart>(
  stored: StoredMessage<Part>,
  { part, place: { number }, now, by }: TakenPart<Part>,
): StoreChange<Part, Taking<Part>> {
  const parts: readonly KeptPart<Part>[] = [...stored.parts, { number, part, time: now }].sort(
    (a, b) => a.number - b.number,
  );
  const missing = missingParts({ total: stored.total, parts });
  if (missing.length > 0) {
    return { message: { ...stored, parts }, result: { taken: { kind: "kept", missing }, displaced: null } };
  }
  const whole = { kind: "whole", parts } as const;
  return {
    message: { ...stored, parts, since: now, isDone: true, doneBy: by },
    result: { taken: whole, displaced: null },
  };
}

function leave<Part extends MessagePart>(
  message: StoredMessage<Part>,
  taken: Taken<Part>,
): StoreChange<Part, Taking<Part>> {
  return { message, result: { taken, displaced: null } };
}

function isSame(one: MessagePart, other: MessagePart): boolean {
  return (
    one.format === other.format &&
    one.content.length === other.content.length &&
    one.content.every((octet, index) => octet === other.content[index])
  );
}
