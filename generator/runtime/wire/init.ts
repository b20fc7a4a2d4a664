/** What `create…` is given: a message without its name, where properties with a default may be left out. */
export type Init<Message, Defaulted extends keyof Message = never> = Pick<
  Message,
  Exclude<keyof Message, "name" | Defaulted>
> & {
  readonly [Key in keyof Pick<Message, Defaulted>]?: Message[Key] | undefined;
};
