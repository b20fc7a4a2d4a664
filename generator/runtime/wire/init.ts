/** A message of which no property is undefined: its body, which may be absent, is there. */
export type WithBody<Message> = { readonly [Key in keyof Message]: Exclude<Message[Key], undefined> };

/** Input of `create…`: a message without its name; properties with a default are optional. */
export type Init<Message, Defaulted extends keyof Message = never> = Pick<
  Message,
  Exclude<keyof Message, "name" | Defaulted>
> & {
  readonly [Key in keyof Pick<Message, Defaulted>]?: Message[Key] | undefined;
};
