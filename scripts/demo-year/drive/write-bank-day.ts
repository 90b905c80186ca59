import { type CurrencyCode, type IsoDate, parseCurrency } from '@o2c/core/kernel';

import { type Organisation } from '../../provision-dataverse/organisation';
import { type CamtEntry, camtFile } from '../camt-file';
import { randomOf } from '../story/random-of';
import { type YearCustomer, yearCustomers } from '../story/year-customers';
import { type YearPayment } from '../story/year-payments';
import { type BankDay, type Transfer } from './day-folder';

export interface BankNews {
  readonly day: IsoDate;
  readonly payments: readonly YearPayment[];
  readonly returns: readonly Transfer[];
  /** Of each account, after the day before. */
  readonly accounts: BankDay['accounts'];
  readonly organisation: Organisation;
}

/** The statements of a day: each account's opening is its last closing, so that the chain has no gap. */
export function writeBankDay({ day, payments, returns, accounts, organisation }: BankNews): BankDay {
  const files: string[] = [];
  const after: Record<string, { balanceMinor: number; sequence: number }> = { ...accounts };
  for (const entity of organisation.legalEntities) {
    for (const account of entity.bankAccounts) {
      const isOurs = (customer: YearCustomer | undefined): boolean =>
        customer?.legalEntity === entity.code && customer.currency === account.currency;
      const entries = [
        ...payments.filter(({ customer }) => isOurs(customer)).map(received),
        ...returns.filter(({ customerNumber }) => isOurs(customerOf(customerNumber))).map(takenBack),
      ];
      if (entries.length === 0) continue;
      const { balanceMinor, sequence } = after[account.iban] ?? { balanceMinor: 0, sequence: 0 };
      const currency = currencyOf(account.currency);
      files.push(
        camtFile({ iban: account.iban, currency, sequence: sequence + 1, day, openingMinor: balanceMinor, entries }),
      );
      after[account.iban] = {
        balanceMinor: entries.reduce((sum, { amountMinor }) => sum + amountMinor, balanceMinor),
        sequence: sequence + 1,
      };
    }
  }
  return {
    files,
    truth: Object.fromEntries(payments.map(({ reference, truth }) => [reference, [...truth]])),
    comingBack: payments.filter(comesBack).map(transferOf),
    accounts: after,
  };
}

/** About one transfer in a hundred comes back three days later. */
const comesBack = ({ reference }: Pick<YearPayment, 'reference'>): boolean => randomOf('return', reference)() < 0.01;

const received = (payment: YearPayment): CamtEntry => ({
  reference: payment.reference,
  endToEndId: payment.reference,
  amountMinor: payment.amountMinor,
  counterparty: payment.payerName,
  iban: payment.iban,
  remittance: payment.remittance,
  structured: payment.structured,
  returned: false,
});

const takenBack = (transfer: Transfer): CamtEntry => ({
  reference: `${transfer.reference}-R`,
  endToEndId: transfer.reference,
  amountMinor: -transfer.amountMinor,
  counterparty: transfer.payerName,
  iban: transfer.iban,
  remittance: `Return of ${transfer.reference}`,
  structured: [],
  returned: true,
});

const transferOf = ({ reference, amountMinor, customer, payerName, iban }: YearPayment): Transfer => ({
  reference,
  amountMinor,
  customerNumber: customer.number,
  payerName,
  iban,
});

const customerOf = (number: string): YearCustomer | undefined =>
  yearCustomers.find((customer) => customer.number === number);

function currencyOf(code: string): CurrencyCode {
  const currency = parseCurrency(code);
  if (!currency.ok) throw new RangeError(`${code} is no currency`);
  return currency.value;
}
