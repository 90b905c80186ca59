import { type CurrencyCode } from '../kernel';
import { type RowForCreate, type RowLinks } from './row-for-create';

/** A lookup as tables.ts describes it. */
export interface LookupNames {
  readonly navigation: string;
  readonly targetSet: string;
}

/** Points a lookup of a new row at a row; no id, no member. */
export const bind = ({ navigation, targetSet }: LookupNames, id: string | undefined): RowForCreate =>
  id === undefined ? {} : { [`${navigation}@odata.bind`]: `/${targetSet}(${id})` };

/** Points a new row at its currency. Throws when the environment has no such currency: the caller checks that before it posts. */
export function bindCurrency(lookup: LookupNames, currency: CurrencyCode, { currencyIds }: RowLinks): RowForCreate {
  const id = currencyIds[currency];
  if (id === undefined) throw new RangeError(`the environment has no transactioncurrency ${currency}`);
  return bind(lookup, id);
}
