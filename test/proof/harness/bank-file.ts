import { tables } from '@o2c/core/dataverse';
import { type CurrencyCode, minorUnitsOf } from '@o2c/core/kernel';

import { type Session } from '../../../scripts/dataverse/connect';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { camtFile } from '../../../scripts/demo-year/camt-file';
import { TODAY } from './world';

/** The accounts of the demo's two companies. */
const ACCOUNTS: readonly { readonly iban: string; readonly currency: CurrencyCode }[] = [
  { iban: 'NL91ABNA0417164300', currency: 'EUR' },
  { iban: 'GB33BUKB20201555555555', currency: 'USD' },
];

/** What the banks tell after all invoices went out: each is paid under its number, every fourth only by half, every fifth a little too much. */
export async function bankFiles(session: Session): Promise<readonly Uint8Array[]> {
  const { documentNumber, postedGross, currencyCode } = tables.invoice.columns;
  const select = [documentNumber.name, postedGross.name, currencyCode.name];
  const rows = await readRows(session, { from: tables.invoice.entitySetName, select });
  const invoices = rows
    .map((row) => ({
      number: String(row[documentNumber.name]),
      gross: Number(row[postedGross.name]),
      currency: String(row[currencyCode.name]),
    }))
    .sort((one, other) => (one.number < other.number ? -1 : 1));
  return ACCOUNTS.map(({ iban, currency }) => {
    const entries = invoices
      .filter((invoice) => invoice.currency === currency)
      .map(({ number, gross }, index) => ({
        reference: `REF-${number}`,
        endToEndId: `E2E-${number}`,
        amountMinor: paid(Math.round(gross * 10 ** minorUnitsOf(currency)), index),
        counterparty: 'Proof customer',
        iban: 'NL02RABO0123456789',
        remittance: `Invoice ${number}`,
        structured: [],
        returned: false,
      }));
    return new TextEncoder().encode(camtFile({ iban, currency, sequence: 1, day: TODAY, openingMinor: 0, entries }));
  });
}

function paid(grossMinor: number, index: number): number {
  if (index % 4 === 3) return Math.floor(grossMinor / 2);
  return index % 5 === 4 ? grossMinor + 100 : grossMinor;
}
