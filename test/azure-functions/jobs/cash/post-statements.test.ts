import { bankEntrySelect, readBankEntry, tables } from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';

import { cashJobs } from '../../../../azure-functions/src/adapters/compose/cash-jobs';
import { readAll } from '../../../../scripts/dataverse/read-all';
import { proveCash } from '../../../../scripts/invariants/prove-cash';
import { aCamtFile, type CamtEntry, type CamtStatement, camtDetails } from '../../../builders/a-camt-statement';
import { TEST_ACCOUNT_HASH_KEY } from '../../../builders/provisioned-dataverse';
import { aCashEnvironment, type CashEnvironment, hashOf, NL_EURO, on } from './a-cash-environment';
import { dyingConnection } from './a-dying-connection';

let environment: CashEnvironment;
beforeAll(async () => {
  environment = await aCashEnvironment();
});
beforeEach(() => environment.begin());
afterAll(() => environment.close());

const post = async (...statements: readonly CamtStatement[]) => {
  const file = aCamtFile(...statements.map((each) => ({ iban: NL_EURO, ...each })));
  const posted = await environment.jobs.postStatements(file, on('2026-03-02'));
  return posted.ok ? posted.value : posted.error;
};

const entryRows = () =>
  readAll(environment.session, { from: tables.bankEntry.entitySetName, select: bankEntrySelect }, readBankEntry);

const amounts = async (): Promise<readonly number[]> =>
  (await entryRows()).map(({ amount }) => amount.minor).sort((one, other) => one - other);

const findings = async () =>
  (await proveCash.prove(environment.session, { asOf: isoDate('2026-12-31'), now: on('2026-12-31').now })).findings;

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
    expect(await post({ id: 'A', opening: '0.00', closing: '6.00', entries })).toEqual({
      added: 1,
      statements: [{ statementId: 'A', account: 'NL91 … 4300', outcome: 'posted', entries: 2, duplicates: 0 }],
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

  test('the same file twice, and ten times at once, is one statement (F10, F20)', async () => {
    const statement = { id: 'A', opening: '0.00', closing: '9.00', entries: [entry('4.50', 'x'), entry('4.50', 'x')] };
    const all = await Promise.all(Array.from({ length: 10 }, () => post(statement)));
    expect(new Set(all.map((answer) => JSON.stringify('statements' in answer && answer.statements))).size).toBe(1);
    expect(all.filter((answer) => 'added' in answer && answer.added === 1)).toHaveLength(1);
    expect(await amounts()).toEqual([450, 450]);
    expect(await findings()).toEqual([]);
  });

  test('overlapping statements bring each entry once, whichever comes first (F20, I7, I8)', async () => {
    const day = (number: number, amount: string) => entry(amount, `day ${number}`, { day: `2026-03-0${number}` });
    const first = {
      id: 'A',
      day: '2026-03-03',
      opening: '0',
      closing: '60',
      entries: [day(1, '10'), day(2, '20'), day(3, '30')],
    };
    const second = {
      id: 'B',
      day: '2026-03-05',
      opening: '10',
      closing: '150',
      entries: [day(2, '20'), day(3, '30'), day(4, '40'), day(5, '50')],
    };
    const answer = await post(first, second);
    expect(answer).toMatchObject({ statements: [{ duplicates: 0 }, { outcome: 'posted', entries: 4, duplicates: 2 }] });
    expect(await amounts()).toEqual([1000, 2000, 3000, 4000, 5000]);
    expect(await findings()).toEqual([]);
    await environment.begin();
    await post(second, first);
    expect(await amounts()).toEqual([1000, 2000, 3000, 4000, 5000]);
    expect(await findings()).toEqual([]);
  });

  test('two statements of one day that follow each other share nothing, though they hold equal bookings', async () => {
    const half = (id: string, opening: string, closing: string) => ({
      id,
      opening,
      closing,
      entries: [entry('4.50', 'coffee')],
    });
    await post(half('A', '0', '4.50'));
    await post(half('B', '4.50', '9.00'));
    await post(half('C', '9.00', '13.50'));
    expect(await amounts()).toEqual([450, 450, 450]);
    await post(half('B', '4.50', '9.00'));
    expect(await amounts()).toEqual([450, 450, 450]);
    expect(await findings()).toEqual([]);
  });

  test('an overlap the balances do not explain is quarantined, never guessed', async () => {
    await post({ id: 'A', opening: '0', closing: '30', entries: [entry('10', 'x'), entry('20', 'y')] });
    const odd = { id: 'B', opening: '500', closing: '515', entries: [entry('10', 'x'), entry('5', 'z')] };
    expect(await post(odd)).toMatchObject({
      statements: [{ outcome: 'quarantined', reason: expect.stringContaining('statement.overlap-unexplained') }],
    });
    expect(await amounts()).toEqual([1000, 2000]);
  });

  test('a statement that does not foot is kept without entries, and its corrected version is another statement', async () => {
    const wrong = { id: 'A', opening: '0', closing: '11', entries: [entry('10', 'x')] };
    expect(await post(wrong)).toMatchObject({
      statements: [{ outcome: 'quarantined', entries: 0, reason: expect.stringContaining('statement.not-footing') }],
    });
    expect(await amounts()).toEqual([]);
    expect(await post({ ...wrong, closing: '10' })).toMatchObject({ statements: [{ outcome: 'posted' }] });
    expect(await amounts()).toEqual([1000]);
    expect(await findings()).toEqual([]);
  });

  test.each`
    case                                 | given                                 | reason
    ${'an account that is not ours'}     | ${{ iban: 'DE89370400440532013000' }} | ${'statement.account-unknown'}
    ${'our account in another currency'} | ${{ currency: 'USD' }}                | ${'statement.account-currency'}
  `('$case is refused and nothing kept', async ({ given, reason }: { given: CamtStatement; reason: string }) => {
    const answer = await post({ id: 'A', opening: '0', closing: '10', entries: [entry('10', 'x')], ...given });
    expect(answer).toMatchObject({ added: 0, statements: [{ outcome: 'refused', reason }] });
    expect(await amounts()).toEqual([]);
  });

  describe('killed at every boundary (F1, F2, F23, V0)', () => {
    const entries = Array.from({ length: 460 }, (_, at) => entry('1.00', `number ${at}`));
    const file = aCamtFile({ iban: NL_EURO, id: 'LONG', opening: '0', closing: '460', entries });

    test.each([0, 1, 2].flatMap((at) => (['before', 'after'] as const).map((moment) => ({ at, moment }))))(
      'at request $at, $moment it: the same file completes what is missing, and nothing is matched before',
      async ({ at, moment }) => {
        const dying = cashJobs({
          dataverse: dyingConnection(environment.url, { at, moment }),
          accountHashKey: TEST_ACCOUNT_HASH_KEY,
        });
        await dying.postStatements(file, on('2026-03-02'));
        const waiting = await environment.jobs.matching.population({ asOf: isoDate('2026-03-31') }, on('2026-03-31'));
        expect([0, 460]).toContain(waiting.ok ? waiting.value.length : NaN);
        const again = await environment.jobs.postStatements(file, on('2026-03-02'));
        expect(again).toMatchObject({
          ok: true,
          value: { statements: [{ outcome: 'posted', entries: 460, duplicates: 0 }] },
        });
        expect(await amounts()).toHaveLength(460);
        expect(await findings()).toEqual([]);
      },
    );
  });
});
