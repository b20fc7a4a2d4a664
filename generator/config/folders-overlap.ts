/** Whether an output folder is, contains or is inside the project's folder or a schema folder. */
export function foldersOverlap(out: string, folder: string): boolean {
  const [one, other] = [stepsOf(out), stepsOf(folder)];
  if (one.every((step) => step === "..")) return true;
  return begins(one, other) || (other.length > 0 && begins(other, one));
}

function begins(path: readonly string[], other: readonly string[]): boolean {
  return path.every((step, index) => step === other[index]);
}

/** Splits a path into steps, without empty steps, "." and resolved "..". */
function stepsOf(path: string): string[] {
  const steps: string[] = path.startsWith("/") ? [""] : [];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else steps.push(step);
  }
  return steps;
}
