import { type CurrencyCode } from '@o2c/core/kernel';

/** The companies' bank accounts in the demo's organisation, by the names scenarios give them. */
export const ACCOUNTS: Readonly<Record<string, { readonly iban: string; readonly currency: CurrencyCode }>> = {
  main: { iban: 'NL91ABNA0417164300', currency: 'EUR' },
  sterling: { iban: 'NL02RABO0123456789', currency: 'GBP' },
  dollar: { iban: 'GB33BUKB20201555555555', currency: 'USD' },
};
