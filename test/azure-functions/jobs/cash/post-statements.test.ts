import { bankEntrySelect, readBankEntry, tables } from '@o2c/core/dataverse';

import { readAll } from '../../../../scripts/dataverse/read-all';
import { aCamtFile, type CamtEntry, type CamtStatement, camtDetails } from '../../../builders/a-camt-statement';
import { aCashEnvironment, type CashEnvironment, hashOf, NL_EURO, on } from './a-cash-environment';

let environment: CashEnvironment;
beforeAll(async () => {
  environment = await aCashEnvironment();
});
afterAll(() => environment.close());

const post = (...statements: readonly CamtStatement[]) =>
  environment.jobs.postStatements(
    aCamtFile(...statements.map((each) => ({ iban: NL_EURO, ...each }))),
    on('2026-03-02'),
  );

const entryRows = () =>
  readAll(environment.session, { from: tables.bankEntry.entitySetName, select: bankEntrySelect }, readBankEntry);

const entry = (amount: string, text: string, more: Partial<CamtEntry> = {}): CamtEntry => ({
  amount,
  details: camtDetails({ text, name: 'Aldermere Ltd', iban: 'GB29NWBK60161331926819' }),
  ...more,
});

describe('postStatements over HTTP', () => {
  test('a statement and its booked entries are kept; the bank account of the payer only as hash and mask (CA-1)', async () => {
    const entries = [
      entry('10.00', 'first'),
      entry('4.00', 'fee', { mark: 'DBIT' }),
      entry('9.00', 'x', { status: 'PDNG' }),
    ];
    const posted = await post({ id: 'A', opening: '0.00', closing: '6.00', entries });
    expect(posted).toEqual({
      ok: true,
      value: {
        added: 1,
        statements: [{ statementId: 'A', account: 'NL91 … 4300', outcome: 'posted', entries: 2, duplicates: 0 }],
      },
    });
    const rows = await entryRows();
    expect(rows.map(({ amount, status, remittance }) => [amount.minor, status, remittance]).sort()).toEqual([
      [-400, 'ignored', 'fee'],
      [1000, 'new', 'first'],
    ]);
    expect(rows[0]).toMatchObject({
      counterpartyIbanHash: hashOf('GB29NWBK60161331926819'),
      counterpartyIbanMasked: 'GB29 … 6819',
    });
  });
});
