import type { Phrase } from "../wire/index.js";
import { type Arrived, FlowError, type PartOutcome } from "./flow-error.js";
import type { Attempt, CallOptions, Requester } from "./link.js";
import type { FlowMessage, Operation } from "./table.js";

/** A text to send: how it is split, and how its parts are sent. */
export interface PartsRequest<M extends FlowMessage, Fields, Response extends M> {
  readonly operation: Operation<M, Fields>;
  readonly isResponse: (message: M) => message is Response;
  /** Splits the text, with a reference that relates its parts. */
  readonly split: (reference: number) => readonly Fields[];
  readonly options: PartsOptions | undefined;
}

interface PartsOptions extends CallOptions {
  readonly reference?: number | undefined;
  readonly referenceSize?: 1 | 2 | undefined;
}

/**
 * Sends all parts of a text over one connection, in order, and resolves to their responses. Rejects if a part has no
 * response that accepts it: the error states the outcome of each part.
 */
export async function requestParts<M extends FlowMessage, Fields, Response extends M>(
  requester: Requester<M>,
  { operation, isResponse, split, options = {} }: PartsRequest<M, Fields, Response>,
): Promise<readonly Response[]> {
  const number = requester.nextReference();
  const { reference = number % 256 ** (options.referenceSize ?? 1), key = `parts ${number}` } = options;
  const parts = split(reference);
  const attempts = await Promise.all(
    parts.map((fields) => requester.tryRequest(operation, fields, isResponse, { ...options, key })),
  );
  const failed = attempts.find((attempt) => !attempt.ok);
  if (failed?.ok === false) throw attempts.length === 1 ? failed.error : partsError(failed.error, attempts);
  return attempts.flatMap((attempt) => (attempt.ok ? [attempt.response] : []));
}

/** The error for a text whose parts were not all accepted; the error of the first such part is the cause. */
function partsError<Response>(first: FlowError, attempts: readonly Attempt<Response>[]): FlowError {
  const parts = attempts.map((attempt): PartOutcome =>
    attempt.ok
      ? { arrived: "yes", response: attempt.response, error: null }
      : { arrived: attempt.error.arrived, response: attempt.error.response, error: attempt.error },
  );
  const { code, protocol, title, messageName, sequenceId, response, ended } = first;
  const sendings = attempts.reduce((sum, attempt) => sum + (attempt.ok ? 1 : attempt.error.sendings), 0);
  const details = { code, protocol, title, messageName, sequenceId, sendings, response, ended };
  const reason: Phrase = [
    "not all % parts were accepted: %",
    parts.length,
    ["%", listed(parts, EN), listed(parts, ZH)],
  ];
  return new FlowError({ ...details, arrived: arrivedOf(parts), parts }, reason, { cause: first });
}

function arrivedOf(parts: readonly PartOutcome[]): Arrived {
  const first = parts[0]?.arrived ?? "perhaps";
  return parts.every(({ arrived }) => arrived === first) ? first : "perhaps";
}

type Words = Readonly<Record<Arrived | "accepted" | "and", string>>;

const EN: Words = {
  accepted: " accepted",
  yes: " not accepted",
  perhaps: " perhaps arrived",
  no: " not arrived",
  and: ", ",
};
const ZH: Words = { accepted: "已接受", yes: "未被接受", perhaps: "可能已到达", no: "未到达", and: "，" };

function listed(parts: readonly PartOutcome[], words: Words): string {
  return parts
    .map(({ arrived, error }, index) => `${index + 1}${words[error === null ? "accepted" : arrived]}`)
    .join(words.and);
}
