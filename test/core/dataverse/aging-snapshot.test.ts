import { readAgingSnapshot, writeAgingSnapshot, writeAgingSnapshotLines } from '@o2c/core/dataverse';
import { type CurrencyCode } from '@o2c/core/kernel';
import { type AgingSnapshot, type AgingSnapshotLine } from '@o2c/core/receivables';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, anInstant, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const linesIn = (currency: CurrencyCode): Arbitrary<readonly AgingSnapshotLine[]> =>
  fc
    .array(
      fc.record({
        id: anId(),
        label: aText(),
        amount: moneyOf(currency),
        itemCount: fc.nat(),
        disputedAmount: moneyOf(currency),
      }),
      { maxLength: 6 },
    )
    .map((lines) => lines.map((line, at) => ({ ...line, sequence: at + 1 })));

const aSnapshot: Arbitrary<AgingSnapshot> = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        key: aText(),
        legalEntityId: anId(),
        agingDefinitionId: anId(),
        asOf: aDate(),
        currency: fc.constant(currency),
        total: moneyOf(currency),
        overdue: moneyOf(currency),
        disputed: moneyOf(currency),
        itemCount: fc.nat(),
        contentHash: aText(),
        recordedOn: anInstant(),
        lines: linesIn(currency),
      }),
      maybe('customerId', anId()),
    )
    .map(joined),
);

test.each(hosts)('snapshots come back with their lines in order, numbers as %s', (host) =>
  fc.assert(
    fc.property(aSnapshot, (snapshot) => {
      const lines = writeAgingSnapshotLines(snapshot, links).map((line) => returned(line, host));
      const row = returned(writeAgingSnapshot(snapshot, links), host);
      expect(readAgingSnapshot(row, lines.reverse())).toEqual({ ok: true, value: snapshot });
    }),
  ),
);

test('a snapshot with an unreadable line is refused, naming the line', () =>
  expect(readAgingSnapshot({ o2c_currencycode: 'EUR' }, [{ o2c_sequence: 'first' }])).toMatchObject({
    ok: false,
    error: { table: 'o2c_agingsnapshotline' },
  }));
