/** Something on the command line that cannot be done, in a sentence; the exit code is 2. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}
