import { type IsoDate } from '@o2c/core/kernel';

import { type YearCustomer } from './year-customers';

/** An invoice a customer has received and not wholly paid. */
export interface PayableDocument {
  readonly openItemId: string;
  readonly number: string;
  readonly customer: YearCustomer;
  readonly issuedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly amountMinor: number;
  readonly openMinor: number;
}
