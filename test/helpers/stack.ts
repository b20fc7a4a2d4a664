/* What happens at the end of the stack. */

/** Does the work at every depth of the stack, from its end on, so often. Work may fail for lack of stack. */
export function atEveryDepth(times: number, work: () => void): void {
  // Once with all of the stack: what is not compiled yet needs much of it.
  work();
  let left = times - 1;
  const descend = (): void => {
    try {
      descend();
    } catch {
      // The end of the stack: from here on the work is done with one more frame of it each time.
    }
    if (left <= 0) return;
    left--;
    work();
  };
  descend();
}
