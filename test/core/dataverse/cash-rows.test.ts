import { type BankEntry, type Payment, type StoredStatement } from '@o2c/core/cash-application';
import {
  readBankEntry,
  readBankStatement,
  readPayerAlias,
  readPayment,
  tables,
  writeBankEntry,
  writeBankStatement,
  writePayerAlias,
  writePayment,
} from '@o2c/core/dataverse';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, anInstant, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const etag = 'W/"1"';

const anEntry: Arbitrary<BankEntry> = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        key: aText(),
        bankStatementId: anId(),
        legalEntityId: anId(),
        status: fc.constantFrom<BankEntry['status']>('new', 'matched', 'exception', 'onAccount', 'ignored', 'reversed'),
        amount: moneyOf(currency),
        bookedOn: aDate(),
        sequence: fc.nat(),
        reference: aText(),
        remittance: aText(),
        structured: fc.array(
          fc.tuple(fc.record({ document: aText() }), maybe('amount', moneyOf(currency))).map(joined),
          { maxLength: 3 },
        ),
        reversal: fc.boolean(),
        recordedOn: anInstant(),
      }),
      maybe('valueOn', aDate()),
      maybe('endToEndId', aText()),
      maybe('counterpartyIbanHash', aText()),
      maybe('paymentId', anId()),
      maybe('customerId', anId()),
    )
    .map(joined),
);

const aStatement: Arbitrary<StoredStatement> = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        key: aText(),
        bankAccountId: anId(),
        legalEntityId: anId(),
        format: fc.constant<StoredStatement['format']>('camt053'),
        status: fc.constantFrom<StoredStatement['status']>('received', 'posted', 'quarantined', 'duplicate'),
        statementId: aText(),
        currency: fc.constant(currency),
        balanced: fc.boolean(),
        entryCount: fc.nat(),
        duplicateCount: fc.nat(),
        fileHash: aText(),
        recordedOn: anInstant(),
      }),
      maybe('opening', moneyOf(currency)),
      maybe('closing', moneyOf(currency)),
      maybe('duplicateAmount', moneyOf(currency)),
      maybe('openedOn', aDate()),
      maybe('quarantineReason', aText()),
    )
    .map(joined),
);

const aPayment: Arbitrary<Payment> = fc.tuple(aCurrency(), aCurrency()).chain(([currency, accounting]) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        key: aText(),
        customerId: anId(),
        legalEntityId: anId(),
        bankAccountId: anId(),
        openItemId: anId(),
        bankEntryId: anId(),
        status: fc.constantFrom<Payment['status']>('received', 'applied', 'partlyApplied', 'onAccount', 'returned'),
        amount: moneyOf(currency),
        unapplied: moneyOf(currency),
        accountingAmount: moneyOf(accounting),
        receivedOn: aDate(),
        reference: aText(),
        requestHash: aText(),
        recordedOn: anInstant(),
      }),
      maybe('returnsId', anId()),
    )
    .map(joined),
);

test.each(hosts)('bank entries come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(anEntry, (entry) => {
      expect(readBankEntry(returned(writeBankEntry(entry, links), host))).toEqual({
        ok: true,
        value: { ...entry, etag },
      });
    }),
  ),
);

test.each(hosts)('statements come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aStatement, (statement) => {
      const row = returned(writeBankStatement(statement, links), host);
      expect(readBankStatement(row)).toEqual({ ok: true, value: { ...statement, etag } });
    }),
  ),
);

test.each(hosts)('payments come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aPayment, (payment) => {
      const row = returned(writePayment(payment, links), host);
      // The open item is created nested in the payment, which is what points at it.
      const pointed = { ...row, [tables.payment.lookups.openItem.value]: payment.openItemId };
      expect(readPayment(pointed)).toEqual({ ok: true, value: { ...payment, etag } });
    }),
  ),
);

test('a payer alias comes back as it was written', () =>
  fc.assert(
    fc.property(
      fc.record({ id: anId(), key: aText(), customerId: anId(), ibanHash: aText(), recordedOn: anInstant() }),
      (given) => {
        const alias = { ...given, source: 'masterData' } as const;
        expect(readPayerAlias(returned(writePayerAlias(alias, links), 'text'))).toEqual({ ok: true, value: alias });
      },
    ),
  ));
