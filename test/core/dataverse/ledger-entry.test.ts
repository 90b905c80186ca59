import { readLedgerEntry, tables, writeLedgerEntry } from '@o2c/core/dataverse';
import { decimal } from '@o2c/core/kernel';
import { type LedgerEntry, type PostingEvent } from '@o2c/core/receivables';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, anInstant, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const anEvent = fc.constantFrom(...(Object.keys(tables.ledgerEntry.choices.event) as PostingEvent[]));
const aRate = fc
  .integer({ min: 1, max: 9_999_999 })
  .map((digits) => decimal(`${digits % 1000}.${String(digits).padStart(10, '0')}`));

const aLedgerEntry: Arbitrary<LedgerEntry> = fc.tuple(aCurrency(), aCurrency()).chain(([currency, accounting]) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        transaction: aText(),
        line: fc.integer({ min: 1, max: 999 }),
        account: aText(),
        event: anEvent,
        amount: moneyOf(currency),
        accountingAmount: moneyOf(accounting),
        rateDate: aDate(),
        postingDate: aDate(),
        documentDate: aDate(),
        recordedOn: anInstant(),
        legalEntityId: anId(),
      }),
      maybe('rate', aRate),
      maybe('openItemId', anId()),
      maybe('customerId', anId()),
      maybe('reversesId', anId()),
    )
    .map(joined),
);

test.each(hosts)('ledger entries come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aLedgerEntry, (entry) =>
      expect(readLedgerEntry(returned(writeLedgerEntry(entry, links), host))).toEqual({ ok: true, value: entry }),
    ),
  ),
);
