/**
 * Runs work whose errors are expected by the thousand. To capture a stack trace takes most of the time of an error. Errors
 * that the work creates have none.
 */
export function withoutStackTraces<Value>(work: () => Value): Value {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
