import { type CurrencyCode } from '../kernel';
import { type DecimalText } from './decimal-text';

/** A row as it is created: column or `navigation@odata.bind` names to values. */
export type RowForCreate = Readonly<Record<string, string | number | boolean | DecimalText>>;

/** The rows outside core that a new row points to. */
export interface RowLinks {
  /** Ids of the transactioncurrency rows. */
  readonly currencyIds: Readonly<Partial<Record<CurrencyCode, string>>>;
  /** The team of the legal entity, which owns every row with customer or money data. */
  readonly ownerTeamId: string;
}
