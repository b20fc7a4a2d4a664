/* Runs work near the end of the stack. */

/** Does the work at every depth from the end of the stack, `times` times. The work may fail for lack of stack. */
export function atEveryDepth(times: number, work: () => void): void {
  // The first run has the whole stack: compiling code takes much of it.
  work();
  let left = times - 1;
  const descend = (): void => {
    try {
      descend();
    } catch {
      // The end of the stack: from here on, the work runs with one more frame each time.
    }
    if (left <= 0) return;
    left--;
    work();
  };
  descend();
}
