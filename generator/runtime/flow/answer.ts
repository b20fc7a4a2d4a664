import type { Awaitable } from "./link.js";
import type { FlowMessage } from "./table.js";

/** Creates the response from what a handler returns: nothing, or fields. */
export function answered<Fields extends object, Response>(
  result: Awaitable<Fields | void>,
  respond: (fields: Fields | undefined) => Response,
): Awaitable<Response> {
  const settle = (fields: Fields | void): Response => respond(isGiven(fields) ? fields : undefined);
  return result instanceof Promise ? result.then(settle) : settle(result);
}

/** Creates the response from the fields that a handler must return. */
export function answeredWith<Fields extends object, Response>(
  handler: string,
  result: Awaitable<Fields>,
  respond: (fields: Fields) => Response,
): Awaitable<Response> {
  return answered<Fields, Response>(result, (fields) => {
    if (fields === undefined) throw new TypeError(`${handler} must return the fields of the response.`);
    return respond(fields);
  });
}

/** Handlers in JavaScript may return anything. */
function isGiven<Fields extends object>(fields: Fields | void): fields is Fields {
  return typeof fields === "object" && fields !== null;
}

/** The error for a message of another operation. */
export function unexpectedMessage(expected: string, { name }: FlowMessage): TypeError {
  return new TypeError(`Expected a ${expected}, got a ${name}.`);
}
