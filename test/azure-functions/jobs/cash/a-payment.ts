import { type CamtDetails, camtDetails, type CamtEntry, type CamtStatement } from '../../../builders/a-camt-statement';

export const ALDERMERE = 'GB29NWBK60161331926819';
export const BORDEAUX = 'FR1420041010050500013M02606';

/** A payment of Aldermere from its bank account. */
export const paid = (amount: string, details: CamtDetails, more: Partial<CamtEntry> = {}): CamtEntry => ({
  amount,
  details: camtDetails({ name: 'Aldermere', iban: ALDERMERE, ...details }, more.currency),
  ...more,
});

/** A statement that foots, whatever its entries. */
export const statement = (...entries: readonly CamtEntry[]): CamtStatement => {
  const total = entries.reduce((sum, { amount, mark }) => sum + Number(amount) * (mark === 'DBIT' ? -1 : 1), 0);
  return { id: `S${entries.length}-${total}`, opening: '0.00', closing: total.toFixed(2), entries };
};
