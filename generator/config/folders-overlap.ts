/** Whether an output folder is, or holds, the project's own folder or one of the schema, or lies in one of the schema. */
export function foldersOverlap(out: string, folder: string): boolean {
  const [one, other] = [stepsOf(out), stepsOf(folder)];
  if (one.every((step) => step === "..")) return true;
  return begins(one, other) || (other.length > 0 && begins(other, one));
}

function begins(path: readonly string[], other: readonly string[]): boolean {
  return path.every((step, index) => step === other[index]);
}

/** The steps of a path, those that lead nowhere left out. */
function stepsOf(path: string): string[] {
  const steps: string[] = path.startsWith("/") ? [""] : [];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else steps.push(step);
  }
  return steps;
}
