import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from '../../contract/a-dataverse';

interface Condition {
  readonly baseattributename: string;
  readonly matchingattributename?: string;
  readonly operatorcode?: number;
  readonly operatorparam?: number;
  readonly ignoreblankvalues?: boolean;
}

type Pair = [conditions: Condition[], first: object, second: object, status: number];
type Refused = [conditions: Condition[], rule: object, code: string];

describe('duplicate detection', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterEach(() => {
    for (const table of ['account', 'contact', 'duplicaterule', 'duplicaterulecondition'])
      dataverse.services.database.run(`DELETE FROM ${table}`);
  });
  afterAll(() => dataverse.close());

  async function aRule(conditions: readonly Condition[], rule: object = {}): Promise<string> {
    const id = await dataverse.create('duplicaterules', {
      name: 'same account',
      baseentityname: 'account',
      matchingentityname: 'account',
      ...rule,
    });
    for (const condition of conditions)
      await dataverse.create('duplicateruleconditions', {
        matchingattributename: condition.baseattributename,
        operatorcode: 0,
        ...condition,
        'regardingobjectid@odata.bind': `/duplicaterules(${id})`,
      });
    return id;
  }
  const publish = (id: string): Promise<Answer> =>
    dataverse.call('POST', `duplicaterules(${id})/Microsoft.Dynamics.CRM.PublishDuplicateRule`);
  const published = async (conditions: readonly Condition[], rule: object = {}): Promise<string> => {
    const id = await aRule(conditions, rule);
    expect((await publish(id)).status).toBe(200);
    return id;
  };
  const watchful = { 'MSCRM.SuppressDuplicateDetection': 'false' };
  const write = (body: object, headers: Record<string, string> = watchful): Promise<Answer> =>
    dataverse.call('POST', 'accounts', { body, headers });
  const accounts = async (): Promise<number> => rowsOf(await dataverse.call('GET', 'accounts?$select=name')).length;

  test('row 89: with the header false a duplicate is refused with 412 0x80040333; without it, or true, it is written', async () => {
    await published([{ baseattributename: 'name' }]);
    await dataverse.create('accounts', { name: 'Contoso' });
    const answer = await write({ name: 'CONTOSO' });
    expect([answer.status, errorOf(answer)]).toEqual([
      412,
      {
        code: '0x80040333',
        message: 'A record was not created or updated because a duplicate of the current record already exists.',
      },
    ]);
    expect(await accounts()).toBe(1);
    expect((await write({ name: 'Contoso' }, {})).status).toBe(204);
    expect((await write({ name: 'Contoso' }, { 'MSCRM.SuppressDuplicateDetection': 'true' })).status).toBe(204);
    expect((await write({ name: 'Fabrikam' })).status).toBe(204);
  });
  test('row 89: an update is checked like a create, but not against itself, and only by rules that look at what it writes', async () => {
    await published([{ baseattributename: 'name' }]);
    await dataverse.create('accounts', { name: 'A' });
    const other = await dataverse.create('accounts', { name: 'B' });
    const update = (body: object): Promise<Answer> =>
      dataverse.call('PATCH', `accounts(${other})`, { body, headers: watchful });
    expect((await update({ name: 'a' })).status).toBe(412);
    expect((await update({ name: 'b' })).status).toBe(204);
    await dataverse.call('PATCH', `accounts(${other})`, { body: { name: 'A' } });
    expect((await update({ fax: '1' })).status).toBe(204);
  });
  test('row 89: a rule counts once it is published, and no longer when it is unpublished', async () => {
    const id = await aRule([{ baseattributename: 'name' }]);
    await dataverse.create('accounts', { name: 'A' });
    expect((await write({ name: 'A' })).status).toBe(204);
    const job = await publish(id);
    expect([job.status, job.json]).toEqual([200, expect.objectContaining({ statuscode: 30, operationtype: 7 })]);
    expect((await write({ name: 'A' })).status).toBe(412);
    const changed = await dataverse.call('PATCH', `duplicaterules(${id})`, { body: { name: 'other' } });
    expect([changed.status, errorOf(changed).code]).toEqual([400, '0x80048428']);
    const gone = await dataverse.call('POST', 'UnpublishDuplicateRule', { body: { DuplicateRuleId: id } });
    expect([gone.status, (await write({ name: 'A' })).status]).toEqual([204, 204]);
  });
  test('a bulk message and a batch are refused like single ones, all or nothing', async () => {
    await published([{ baseattributename: 'name' }]);
    const Targets = ['X', 'Y', 'x'].map((name) => ({ '@odata.type': 'Microsoft.Dynamics.CRM.account', name }));
    const path = 'accounts/Microsoft.Dynamics.CRM.CreateMultiple';
    const bulk = await dataverse.call('POST', path, { body: { Targets }, headers: watchful });
    expect([bulk.status, await accounts()]).toEqual([412, 0]);
  });

  const condition = { baseattributename: 'name' };
  test.each([
    [
      'every condition must hold',
      [condition, { baseattributename: 'telephone1' }],
      { telephone1: '1' },
      { telephone1: '2' },
      204,
    ],
    ['and all do', [condition, { baseattributename: 'telephone1' }], { telephone1: '1' }, { telephone1: '1' }, 412],
    ['blanks are alike', [condition, { baseattributename: 'telephone1' }], {}, {}, 412],
    ['blanks may be ignored', [condition, { baseattributename: 'telephone1', ignoreblankvalues: true }], {}, {}, 204],
    [
      'same first characters',
      [{ baseattributename: 'fax', operatorcode: 1, operatorparam: 3 }],
      { fax: 'ÄBCd' },
      { fax: 'Äbcx' },
      412,
    ],
    [
      'other first characters',
      [{ baseattributename: 'fax', operatorcode: 1, operatorparam: 4 }],
      { fax: 'ABCd' },
      { fax: 'abcx' },
      204,
    ],
    [
      'same last characters',
      [{ baseattributename: 'fax', operatorcode: 2, operatorparam: 3 }],
      { fax: '1234' },
      { fax: '9234' },
      412,
    ],
    [
      'same date',
      [{ baseattributename: 'lastonholdtime', operatorcode: 3 }],
      { lastonholdtime: '2026-03-01T10:00:00Z' },
      { lastonholdtime: '2026-03-01T11:00:00Z' },
      412,
    ],
    [
      'not the same time',
      [{ baseattributename: 'lastonholdtime', operatorcode: 4 }],
      { lastonholdtime: '2026-03-01T10:00:00Z' },
      { lastonholdtime: '2026-03-01T11:00:00Z' },
      204,
    ],
    [
      'same option',
      [{ baseattributename: 'accountcategorycode', operatorcode: 6 }],
      { accountcategorycode: 1 },
      { accountcategorycode: 1 },
      412,
    ],
    [
      'same label',
      [{ baseattributename: 'accountcategorycode', operatorcode: 5 }],
      { accountcategorycode: 2 },
      { accountcategorycode: 2 },
      412,
    ],
    [
      'another label',
      [{ baseattributename: 'accountcategorycode', operatorcode: 5 }],
      { accountcategorycode: 2 },
      { accountcategorycode: 1 },
      204,
    ],
    ['exact money', [{ baseattributename: 'creditlimit' }], { creditlimit: 10 }, { creditlimit: 10.01 }, 204],
    ['exact money again', [{ baseattributename: 'creditlimit' }], { creditlimit: 10 }, { creditlimit: 10.0 }, 412],
  ] as [string, ...Pair][])('row 89: %s', async (_, ...[conditions, first, second, status]: Pair) => {
    await published(conditions);
    await dataverse.create('accounts', { name: 'Same', ...first });
    expect((await write({ name: 'Same', ...second })).status).toBe(status);
  });
  test('row 89: case counts when the rule says so, and inactive rows do not', async () => {
    await published([condition], { iscasesensitive: true, excludeinactiverecords: true });
    const id = await dataverse.create('accounts', { name: 'Case' });
    expect((await write({ name: 'CASE' })).status).toBe(204);
    expect((await write({ name: 'Case' })).status).toBe(412);
    await dataverse.call('PATCH', `accounts(${id})`, { body: { statecode: 1 } });
    expect((await write({ name: 'Case' })).status).toBe(204);
  });
  test('row 89: a row is compared with those of another table', async () => {
    await published([{ baseattributename: 'name', matchingattributename: 'lastname' }], {
      matchingentityname: 'contact',
    });
    await dataverse.create('contacts', { lastname: 'Person' });
    expect((await write({ name: 'Person' })).status).toBe(412);
  });
  test.each([
    ['no condition', [], {}, '0x80048414'],
    ['an unknown column', [{ baseattributename: 'colour' }], {}, '0x8005e009'],
    ['an unknown table', [condition], { matchingentityname: 'spaceship' }, '0x8005e00c'],
    [
      'a date compared by its first characters',
      [{ baseattributename: 'createdon', operatorcode: 1, operatorparam: 2 }],
      {},
      '0x80048430',
    ],
    ['first characters without a number', [{ baseattributename: 'name', operatorcode: 1 }], {}, '0x80048430'],
    [
      'a text compared with a number',
      [{ baseattributename: 'name', matchingattributename: 'numberofemployees' }],
      {},
      '0x80048430',
    ],
  ] as [string, ...Refused][])('a rule with %s is not published', async (_, ...[conditions, rule, code]: Refused) => {
    const answer = await publish(await aRule(conditions, rule));
    expect([answer.status, errorOf(answer).code]).toEqual([400, code]);
  });
});
