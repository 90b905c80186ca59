import { readAppliedAmounts, readSettlement, writeSettlement } from '@o2c/core/dataverse';
import { type Settlement } from '@o2c/core/receivables';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, anInstant, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const aSettlement: Arbitrary<Settlement> = fc
  .tuple(aCurrency(), aCurrency(), aCurrency())
  .chain(([debit, credit, accounting]) =>
    fc
      .tuple(
        fc.record({
          id: anId(),
          key: aText(),
          debitItemId: anId(),
          creditItemId: anId(),
          customerId: anId(),
          legalEntityId: anId(),
          debitAmount: moneyOf(debit),
          creditAmount: moneyOf(credit),
          debitAccountingAmount: moneyOf(accounting),
          creditAccountingAmount: moneyOf(accounting),
          discount: moneyOf(debit),
          writeOff: moneyOf(debit),
          exchangeDifference: moneyOf(accounting),
          effectiveOn: aDate(),
          recordedOn: anInstant(),
          requestHash: aText(),
        }),
        maybe('reversesId', anId()),
      )
      .map(joined),
  );

test.each(hosts)('settlements come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aSettlement, (settlement) => {
      const row = returned(writeSettlement(settlement, links), host);
      expect(readSettlement(row)).toEqual({ ok: true, value: settlement });
      const applied = readAppliedAmounts(row);
      expect(applied.ok && { ...settlement, ...applied.value }).toEqual(settlement);
    }),
  ),
);
