/** What stands for a name or a type that is left out because its form is wrong. No diagnostic shows it. */
export const LEFT_OUT = "Left_Out";

/** Among the keys of what is left out: every key that is not there may be one of them. */
export const ANY_KEY = "*";

/** Something of which parts may be left out. */
export interface MendedShape {
  /** Not written in files: the keys whose values are left out, all or in part, because their form is wrong. */
  readonly leftOut?: readonly string[];
}

/** Whether a key, or part of its value, is left out: its mistakes are reported already, and none follows from it. */
export function isLeftOut(shape: MendedShape, key: string): boolean {
  const { leftOut = [] } = shape;
  return leftOut.includes(key) || (leftOut.includes(ANY_KEY) && !Object.hasOwn(shape, key));
}
