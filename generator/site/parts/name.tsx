import type { JSX } from "preact";

/** A name of the schema, which may be broken after an underscore, dot or bracket and before a capital, but not within a word. */
export function Name({ children }: { readonly children: string }): JSX.Element {
  const parts = children.split(/(?<=[_.\]])(?=[^_.\]])|(?<=[a-z0-9])(?=[A-Z])/);
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && <wbr />}
          {part}
        </>
      ))}
    </>
  );
}
