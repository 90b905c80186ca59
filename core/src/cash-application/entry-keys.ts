import { alternateKey, contentHash } from '../kernel';
import { type StatementEntry } from './bank-statement';

/**
 * The key of each booked entry of an account, in the order given (CA-1): account, booking day, amount and the bank's reference, or the whole
 * content where the bank gives none, and the ordinal among equals, so that two equal bookings of one day are two entries. Neither file
 * nor statement is part of it: an entry that a renamed file or an overlapping statement brings again has the same key. `countFrom` says how many
 * equals of an entry's name stand in other statements that share no entries with this one.
 */
export function entryKeys(
  account: string,
  entries: readonly StatementEntry[],
  countFrom: (name: string) => number = () => 0,
): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const name = entryName(account, entry);
    const ordinal = (seen.get(name) ?? countFrom(name)) + 1;
    seen.set(name, ordinal);
    return alternateKey('bankentry', name, ordinal);
  });
}

/** What equal bookings share: the key of an entry without its ordinal. */
export const entryName = (account: string, entry: StatementEntry): string =>
  alternateKey(
    'bankentryname',
    account,
    entry.bookedOn,
    entry.amount.currency,
    entry.amount.minor,
    entry.bankReference ?? contentOf(entry),
  );

const contentOf = (entry: StatementEntry): string =>
  contentHash({
    valueOn: entry.valueOn,
    reference: entry.reference,
    endToEndId: entry.endToEndId,
    creditorReference: entry.creditorReference,
    name: entry.counterparty.name,
    iban: entry.counterparty.iban,
    remittance: entry.remittance,
    structured: entry.structured.map(({ document, amount }) => ({ document, minor: amount?.minor })),
    returnReason: entry.returnReason,
  });
