import { readOpenItem, readReceivable, tables, writeOpenItem } from '@o2c/core/dataverse';
import { type OpenItem } from '@o2c/core/receivables';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, anInstant, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const aKind = fc.constantFrom(...(Object.keys(tables.openItem.choices.kind) as OpenItem['kind'][]));

const anOpenItem: Arbitrary<OpenItem> = fc.tuple(aCurrency(), aCurrency()).chain(([currency, accounting]) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        key: aText(),
        kind: aKind,
        documentNumber: aText(),
        instalment: fc.integer({ min: 1, max: 99 }),
        customerId: anId(),
        legalEntityId: anId(),
        documentDate: aDate(),
        dueDate: aDate(),
        amount: moneyOf(currency),
        openAmount: moneyOf(currency),
        accountingAmount: moneyOf(accounting),
        disputed: fc.boolean(),
        disputedAmount: moneyOf(currency),
        recordedOn: anInstant(),
        requestHash: aText(),
        lastOperationId: aText(),
        posted: fc.boolean(),
      }),
      maybe('closedOn', aDate()),
    )
    .map(joined),
);

test.each(hosts)('open items come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(anOpenItem, (item) => {
      const row = returned(writeOpenItem(item, links), host);
      expect(readOpenItem(row)).toEqual({ ok: true, value: item });
      const { id, kind, documentNumber, instalment, customerId, documentDate, dueDate } = item;
      const { amount, accountingAmount, disputedAmount } = item;
      const identity = { id, kind, documentNumber, instalment, customerId, documentDate, dueDate };
      expect(readReceivable(row)).toEqual({
        ok: true,
        value: { ...identity, amount, accountingAmount, disputedAmount },
      });
    }),
  ),
);
