import type { Operation, Protocol } from "../../model/index.js";

/** An operation with a response. */
export type Answered = Operation & { readonly response: NonNullable<Operation["response"]> };

/** The operations with a response. */
export function answeredOperations({ operations }: Protocol): Answered[] {
  return operations.filter((operation): operation is Answered => operation.response !== null);
}
