import { type Decimal, formatMoney, type Money } from '../kernel';

/**
 * A number on its way to Dataverse digit by digit: the transport writes the text as a bare JSON number, so that no amount passes through a
 * double. Hosts that only take JavaScript numbers (Xrm.WebApi) do not write money.
 */
export interface DecimalText {
  readonly exact: string;
}

/** An amount for a Money column, with the currency's own digits. */
export const moneyText = (amount: Money): DecimalText => ({ exact: formatMoney(amount) });

/** A rate or quantity for a Decimal column. */
export const decimalText = (value: Decimal): DecimalText => ({ exact: value });
