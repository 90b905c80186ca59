import { type Binding } from './binding';
import { badQuery } from './odata-error';
import { parseExpression } from './parse-expression';
import { type Expression } from './syntax';

/** What a parameter alias stands for; one that the request does not give is null (OData 4.01 part 2, 5.3.1). */
export function resolveAlias({ aliases }: Binding, name: string): Expression {
  const text = aliases.get(name);
  if (text === undefined) return { kind: 'literal', literal: { type: 'null' } };
  const expression = parseExpression(text);
  // An alias of an alias could run in a circle, and nobody needs one.
  if (expression.kind === 'alias') throw badQuery(`The parameter alias '${name}' stands for another alias.`);
  return expression;
}
