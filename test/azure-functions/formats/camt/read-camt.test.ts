import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { judgeStatement } from '@o2c/core/cash-application';

import { readCamt } from '../../../../azure-functions/src/formats/camt/read-camt';
import { statementAnswer } from '../../../../azure-functions/src/formats/statement-answer';
import { aCamtFile, type CamtStatement, camtDetails } from '../../../builders/a-camt-statement';
import { describeWithReferenceData, referenceData } from '../../../builders/reference-data';

/** The normalised JSON of a file, or the refusal. */
function answerOf(file: Uint8Array) {
  const read = readCamt(file);
  if (!read.ok) return read.error;
  const { format, statements } = read.value;
  return statementAnswer(
    format,
    statements.map((statement) => judgeStatement(statement, format)),
  );
}

const answer = (...statements: readonly CamtStatement[]) => answerOf(aCamtFile(...statements));

describe('readCamt', () => {
  test('a payment with structured references is normalised as design.md 5 says', () => {
    const details = camtDetails({
      name: 'Aldermere Ltd',
      iban: 'GB29 NWBK 6016 1331 9268 19',
      endToEndId: 'E2E-7',
      creditorReference: 'RF18539007547034',
      documents: [
        { number: 'INV-1', amount: '110.00' },
        { number: 'CN-1', amount: '10.00', credit: true },
      ],
      text: 'March',
    });
    const entries = [{ amount: '100.00', bankReference: 'B-1', details }];
    expect(answer({ sequence: '12', opening: '0.00', closing: '100.00', entries })).toEqual({
      format: 'camt053',
      statements: [
        {
          account: 'DE89370400440532013000',
          currency: 'EUR',
          sequence: '12',
          openingMinor: 0,
          closingMinor: 10000,
          balanced: true,
          entries: [
            {
              id: expect.stringMatching(/^bankentry-[0-9a-f]{32}$/),
              amountMinor: 10000,
              currency: 'EUR',
              bookedOn: '2026-03-01',
              valueOn: '2026-03-01',
              status: 'booked',
              reference: 'B-1',
              endToEndId: 'E2E-7',
              creditorReference: 'RF18539007547034',
              counterparty: { name: 'Aldermere Ltd', iban: 'GB29NWBK60161331926819' },
              remittance: 'March',
              structured: [
                { document: 'INV-1', amountMinor: 11000 },
                { document: 'CN-1', amountMinor: -1000 },
              ],
              reversal: false,
            },
          ],
        },
      ],
    });
  });

  test('pending money is shown and not footed (formats.md 4.1)', () => {
    const entries = [{ amount: '5.00' }, { amount: '7.00', status: 'PDNG' }];
    expect(answer({ opening: '1.00', closing: '6.00', entries })).toMatchObject({
      statements: [{ balanced: true, entries: [{ status: 'booked' }, { status: 'pending', amountMinor: 700 }] }],
    });
  });

  test.each`
    case                                           | mark      | closing    | amountMinor
    ${'RvslInd flips the sign'}                    | ${'CRDT'} | ${'-5.00'} | ${-500}
    ${'RvslInd flips the sign of a debit'}         | ${'DBIT'} | ${'5.00'}  | ${500}
    ${'a bank that writes the mark of the return'} | ${'DBIT'} | ${'-5.00'} | ${-500}
  `(
    '$case: the balances decide',
    ({ mark, closing, amountMinor }: { mark: 'CRDT'; closing: string; amountMinor: number }) => {
      const entries = [{ amount: '5.00', mark, reversal: true }];
      expect(answer({ opening: '0', closing, entries })).toMatchObject({
        statements: [{ balanced: true, entries: [{ amountMinor, reversal: true }] }],
      });
    },
  );

  describe('a batch (formats.md 4.1)', () => {
    const transaction = (amount: string, id: string): string =>
      `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt></TxDtls>`;
    const batch = (...amounts: readonly string[]): string =>
      `<NtryDtls><Btch><PmtInfId>P1</PmtInfId></Btch>${amounts.map((amount, at) => transaction(amount, `E${at}`)).join('')}</NtryDtls>`;

    test('is one entry per transaction', () => {
      const entries = [{ amount: '10.00', details: batch('4.00', '6.00') }];
      expect(answer({ opening: '0', closing: '10.00', entries })).toMatchObject({
        statements: [
          {
            balanced: true,
            entries: [
              { amountMinor: 400, endToEndId: 'E0', batchId: 'P1' },
              { amountMinor: 600, endToEndId: 'E1', batchId: 'P1' },
            ],
          },
        ],
      });
    });

    test('whose transactions do not add up quarantines the statement', () => {
      const entries = [{ amount: '10.00', details: batch('4.00', '5.00') }];
      expect(answer({ opening: '0', closing: '10.00', entries })).toMatchObject({
        statements: [{ quarantine: expect.stringContaining('statement.batch-sum: Document/BkToCstmrStmt/Stmt/Ntry') }],
      });
    });
  });

  test.each`
    case                           | amount       | quarantine
    ${'five decimals of zeros'}    | ${'8.85000'} | ${undefined}
    ${'more digits than the euro'} | ${'8.85001'} | ${'statement.too-many-digits: Document/BkToCstmrStmt/Stmt/Ntry/Amt: 8.85001 EUR'}
  `('$case: never rounded', ({ amount, quarantine }: { amount: string; quarantine: string | undefined }) => {
    expect(answer({ opening: '0', closing: '8.85', entries: [{ amount }] })).toMatchObject({
      statements: [quarantine === undefined ? { balanced: true } : { quarantine: expect.stringContaining(quarantine) }],
    });
  });

  test.each`
    case                              | statement                                                                      | reason
    ${'no balances'}                  | ${{ entries: [{ amount: '1' }] }}                                              | ${'statement.no-opening-balance'}
    ${'no closing balance'}           | ${{ opening: '1' }}                                                            | ${'statement.no-closing-balance'}
    ${'a cent missing'}               | ${{ opening: '1.00', closing: '2.01', entries: [{ amount: '1.00' }] }}         | ${'statement.not-footing'}
    ${'an entry of another currency'} | ${{ opening: '1', closing: '2', entries: [{ amount: '1', currency: 'USD' }] }} | ${'statement.entry-currency'}
  `(
    '$case quarantines that statement and no other (I8)',
    ({ statement, reason }: { statement: CamtStatement; reason: string }) => {
      expect(answer({ opening: '3', closing: '3', id: 'GOOD' }, statement)).toMatchObject({
        statements: [{ balanced: true }, { balanced: false, quarantine: expect.stringContaining(reason) }],
      });
    },
  );

  test('two equal bookings of one day are two entries with two ids, the same in a renamed file (CA-1)', () => {
    const entries = [{ amount: '4.50' }, { amount: '4.50' }];
    const idsOf = (id: string): readonly string[] =>
      (
        answer({ id, opening: '0', closing: '9', entries }) as { statements: { entries: { id: string }[] }[] }
      ).statements
        .flatMap((statement) => statement.entries)
        .map((entry) => entry.id);
    expect(new Set(idsOf('A')).size).toBe(2);
    expect(idsOf('A')).toEqual(idsOf('B'));
  });

  test('what cannot be read is refused with every element and its line', () => {
    const refused = answer({
      opening: '0',
      closing: '0',
      entries: [{ amount: '1,50' }, { amount: '2', status: 'DONE' }],
    });
    expect(refused).toMatchObject({
      code: 'camt.unreadable',
      line: 10,
      path: 'Document/BkToCstmrStmt/Stmt/Ntry[1]/Amt',
      detail:
        "Document/BkToCstmrStmt/Stmt/Ntry[1]/Amt (line 10) '1,50 EUR' is no amount; " +
        "Document/BkToCstmrStmt/Stmt/Ntry[2] (line 11) Sts is 'DONE', not BOOK, PDNG or INFO.",
    });
  });
});

describeWithReferenceData('the files of data/bank', () => {
  const folder = (name: string): readonly string[] =>
    readdirSync(referenceData(`bank/${name}`)).map((file) => join(referenceData(`bank/${name}`), file));

  /** What becomes of each camt.053 file: footed, the reason of the quarantine, or the line of the refusal. */
  const expected: Readonly<Record<string, string>> = {
    'genkgo-camt053.v2.all-balance-types.xml': 'statement.not-footing',
    'genkgo-camt053.v2.five.decimals.xml': 'statement.not-footing',
    'genkgo-camt053.v2.minimal.ultimate.xml': 'statement.balance-currency',
    'genkgo-camt053.v2.minimal.xml': 'statement.balance-currency',
    'genkgo-camt053.v2.with-account-name.xml': 'statement.no-opening-balance',
    'genkgo-camt053.v2.with-party-ids.xml': 'statement.balance-currency',
    'genkgo-camt053.v2.wrong.xml': 'refused in line 3',
    'genkgo-camt053.v3.xml': 'statement.balance-currency',
    'oca-test-camt053-no-ntry.xml': 'foots',
    'oca-test-camt053.xml': 'statement.not-footing',
    'rousseau-business_sample_camt.053.001.04.xml': 'foots',
    'rousseau-camt053_duplicate_same_day.xml': 'statement.no-opening-balance',
    'rousseau-camt053_garbled_amount.xml': 'refused in line 17',
  };

  const becomes = (file: string): string => {
    const answered = answerOf(readFileSync(file));
    if ('code' in answered) return `refused in line ${answered.line ?? 'none'}`;
    return answered.statements
      .map((each) => each.quarantine?.split(':')[0] ?? (each.balanced ? 'foots' : 'no balances'))
      .join(', ');
  };

  test('all camt.053 files are read, quarantined or refused, each with its reason (issue part 5)', () => {
    const found = folder('camt053').map((file) => [file.split('/').at(-1), becomes(file)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('all camt.054 files are read; a notification has no balances and is not judged', () => {
    expect(folder('camt054').map(becomes)).toEqual(folder('camt054').map(() => 'no balances'));
  });

  test('a returned direct debit carries its reason', () => {
    const read = readCamt(readFileSync(referenceData('bank/camt053/oca-test-camt053.xml')));
    const entries = read.ok ? read.value.statements.flatMap((statement) => statement.entries) : [];
    expect(entries.map(({ returnReason }) => returnReason)).toEqual([undefined, 'AC06', 'AC06', undefined]);
    expect(entries[1]).toMatchObject({ amount: { minor: 56405 }, reversal: true, batchId: '2018/125-20141229-NORM' });
  });
});
