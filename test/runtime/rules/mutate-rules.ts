import type { Comparison, Expression, Rule } from "../../../generator/model/index.js";

/* Small changes of a rule; a test must detect each. */

const OTHERS: Readonly<Record<Comparison, readonly Comparison[]>> = {
  "==": ["!="],
  "!=": ["=="],
  "<": ["<=", ">"],
  "<=": ["<", ">"],
  ">": [">=", "<"],
  ">=": [">", "<"],
};

/** Every variant of a rule with one bound, value, sign or side of its expressions changed or removed. */
export function weakerRules(rule: Rule): Rule[] {
  const { when } = rule;
  return [
    ...changed(rule.require).map((require) => ({ ...rule, require })),
    ...(when === null ? [] : [null, ...changed(when)].map((other) => ({ ...rule, when: other }))),
  ];
}

function changed(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "integer":
      // Counts and values are never negative, except in the few signed fields.
      return [1, -1]
        .filter((step) => expression.value + step !== -1)
        .map((step) => ({ ...expression, value: expression.value + step }));
    case "string":
      return [{ ...expression, value: `${expression.value}?` }];
    case "not":
      return [expression.value, ...changed(expression.value).map((value) => ({ ...expression, value }))];
    case "each":
      return changed(expression.condition).map((condition) => ({ ...expression, condition }));
    case "and":
    case "or":
      return [expression.left, expression.right, ...changedSides(expression)];
    case "compare":
      return [
        ...OTHERS[expression.operator].map((operator) => ({ ...expression, operator })),
        ...changedSides(expression),
      ];
    case "in":
      return [...changedMembers(expression), ...changed(expression.value).map((value) => ({ ...expression, value }))];
    default:
      return [];
  }
}

type Sided = Extract<Expression, { readonly left: Expression }>;

function changedSides<Kind extends Sided>(expression: Kind): Kind[] {
  return [
    ...changed(expression.left).map((left) => ({ ...expression, left })),
    ...changed(expression.right).map((right) => ({ ...expression, right })),
  ];
}

function changedMembers(expression: Extract<Expression, { readonly kind: "in" }>): Expression[] {
  const { members } = expression;
  return members.flatMap((member, index) => {
    const others = members.filter((_, position) => position !== index);
    const withMember = (other: typeof member): Expression => ({
      ...expression,
      members: members.map((each, position) => (position === index ? other : each)),
    });
    return [
      { ...expression, members: others },
      ...changed(member.first).map((first) => withMember({ ...member, first })),
      ...(member.last === null ? [] : changed(member.last).map((last) => withMember({ ...member, last }))),
    ];
  });
}
