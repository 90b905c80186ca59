import { type ColumnMetadata } from '../../metadata/table-metadata';
import { type Value } from '../../store/row';
import { dateText } from '../values/date-text';
import { edmType } from '../values/edm-type';
import { decimalDigits } from '../values/number-text';
import { guidOf } from '../values/value-from-text';
import { badQuery } from './odata-error';
import { type Literal } from './syntax';

/** A literal as a value of the column it is compared with. Undefined when the types do not meet. */
export function bindLiteral(column: ColumnMetadata, literal: Literal): Value | undefined {
  if (literal.type === 'null') return null;
  if (column.type === 'MultiSelectPicklist') return literal.type === 'string' ? options(literal.text) : undefined;
  switch (edmType(column)) {
    case 'Edm.Guid':
      // A guid may stand in quotes, as in the documented `_owninguser_value eq '<id>'`.
      return literal.type === 'guid' || literal.type === 'string' ? guidOf(literal.text) : undefined;
    case 'Edm.Boolean':
      return literal.type === 'boolean' ? literal.value : undefined;
    case 'Edm.Int32':
    case 'Edm.Int64':
    case 'Edm.Decimal':
      return literal.type === 'number' ? exact(literal.text) : undefined;
    case 'Edm.Double':
      return literal.type === 'number' ? Number(literal.text) : undefined;
    case 'Edm.Date':
      return literal.type === 'date' || literal.type === 'string' ? dateText(literal.text, true) : undefined;
    case 'Edm.DateTimeOffset':
      return literal.type === 'date' || literal.type === 'string' ? dateText(literal.text, false) : undefined;
    default:
      return literal.type === 'string' ? literal.text : undefined;
  }
}

/** The type a literal has by itself, as messages name it. */
export function literalType(literal: Literal): string {
  if (literal.type === 'number') return /^-?\d+$/.test(literal.text) ? 'Edm.Int32' : 'Edm.Double';
  if (literal.type === 'date') return literal.text.length > 10 ? 'Edm.DateTimeOffset' : 'Edm.Date';
  return literal.type === 'enum' ? literal.name : TYPES[literal.type];
}

const TYPES = {
  null: '<null>',
  boolean: 'Edm.Boolean',
  guid: 'Edm.Guid',
  string: 'Edm.String',
  json: 'Edm.String',
} as const;

function exact(text: string): Value {
  const decimal = decimalDigits(text);
  if (decimal === undefined) throw badQuery(`Unrecognized 'Edm.Decimal' literal '${text}'.`);
  return { decimal };
}

const options = (text: string): readonly number[] | undefined => {
  const numbers = text.split(',').map(Number);
  return numbers.every(Number.isInteger) ? numbers : undefined;
};
