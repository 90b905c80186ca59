import { aDataverse, type Answer, type TestDataverse } from '../a-dataverse';
import { aPerson, aRole, aTeam, aUnit, callAs, giveRole, outcome } from '../a-person';

const OWN = { prvReadAccount: 'Basic', prvCreateAccount: 'Basic', prvWriteAccount: 'Basic' } as const;

describe('assigning a row', () => {
  let dataverse: TestDataverse;
  let reader: string;

  const assign = (account: string, owner: string, as?: string): Promise<Answer> => {
    const body = { 'ownerid@odata.bind': owner };
    return as === undefined
      ? dataverse.call('PATCH', `accounts(${account})`, { body })
      : callAs(dataverse, as)('PATCH', `accounts(${account})`, body);
  };

  beforeAll(async () => {
    dataverse = await aDataverse();
    reader = await aPerson(dataverse, { name: 'Reader', grants: { prvReadAccount: 'Basic' } });
  });
  afterAll(() => dataverse.close());

  test('takes Assign beside Write; then the row is the new owner’s and leaves the old one', async () => {
    const writer = await aPerson(dataverse, { name: 'Writer', grants: OWN });
    const assigner = await aPerson(dataverse, { name: 'Assigner', grants: { ...OWN, prvAssignAccount: 'Basic' } });
    const ofWriter = (await callAs(dataverse, writer)('POST', 'accounts', { name: 'A' })).id;
    const ofAssigner = (await callAs(dataverse, assigner)('POST', 'accounts', { name: 'B' })).id;
    expect(outcome(await assign(ofWriter, `/systemusers(${reader})`, writer))).toBe('403 0x80040220');
    expect((await assign(ofAssigner, `/systemusers(${reader})`, assigner)).status).toBe(204);
    expect((await callAs(dataverse, reader)('GET', `accounts(${ofAssigner})`)).status).toBe(200);
    expect(outcome(await callAs(dataverse, assigner)('GET', `accounts(${ofAssigner})`))).toBe('403 0x80040220');
  });
  test('sets owning user, team and business unit', async () => {
    const unit = await aUnit(dataverse, 'North');
    const team = await aTeam(dataverse, { name: 'North', unit, members: [] });
    await giveRole(dataverse, { team }, await aRole(dataverse, { prvReadAccount: 'Basic' }));
    const account = await dataverse.create('accounts', { name: 'A' });
    expect((await assign(account, `/teams(${team})`)).status).toBe(204);
    expect((await dataverse.call('GET', `accounts(${account})`)).json).toMatchObject({
      _owningteam_value: team,
      _owninguser_value: null,
      _owningbusinessunit_value: unit,
    });
  });
  test('the new owner must be somebody who could read it', async () => {
    const account = await dataverse.create('accounts', { name: 'A' });
    const [roleless, blind, disabled] = [
      await aPerson(dataverse, { name: 'Roleless' }),
      await aPerson(dataverse, { name: 'Blind', grants: { prvReadContact: 'Global' } }),
      await aPerson(dataverse, { name: 'Disabled', grants: { prvReadAccount: 'Basic' } }),
    ];
    await dataverse.call('PATCH', `systemusers(${disabled})`, { body: { isdisabled: true } });
    const team = await aTeam(dataverse, { name: 'T', unit: await aUnit(dataverse, 'U'), members: [] });
    expect(outcome(await assign(account, `/systemusers(${roleless})`))).toBe('403 0x80042f09');
    expect(outcome(await assign(account, `/systemusers(${blind})`))).toBe('403 0x80040231');
    expect(outcome(await assign(account, `/systemusers(${disabled})`))).toBe('400 0x8004022b');
    expect(outcome(await assign(account, `/teams(${team})`))).toBe('403 0x80042f0a');
    expect(outcome(await assign(account, `/teams(${dataverse.services.newId()})`))).toBe('404 0x80040217');
  });
  test('goes down to the rows below where the relationship carries it (contact_customer_accounts), in the same transaction', async () => {
    const both = await aPerson(dataverse, {
      name: 'Both',
      grants: { prvReadAccount: 'Basic', prvReadContact: 'Basic' },
    });
    const account = await dataverse.create('accounts', { name: 'A' });
    const contact = await dataverse.create('contacts', {
      lastname: 'C',
      'parentcustomerid_account@odata.bind': `/accounts(${account})`,
    });
    const ownerOf = async (path: string): Promise<unknown> =>
      (await dataverse.call('GET', `${path}?$select=_ownerid_value`)).json['_ownerid_value'];
    expect(outcome(await assign(account, `/systemusers(${reader})`))).toBe('403 0x80040231');
    expect(await ownerOf(`accounts(${account})`)).not.toBe(reader);
    expect((await assign(account, `/systemusers(${both})`)).status).toBe(204);
    expect([await ownerOf(`accounts(${account})`), await ownerOf(`contacts(${contact})`)]).toEqual([both, both]);
  });
});

describe('who is who', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  test('row 4: a disabled user is refused, and again let in when enabled', async () => {
    const user = await aPerson(dataverse, { name: 'User', grants: { prvReadAccount: 'Basic' } });
    const enabled = (isdisabled: boolean): Promise<Answer> =>
      dataverse.call('PATCH', `systemusers(${user})`, { body: { isdisabled } });
    await enabled(true);
    expect(outcome(await callAs(dataverse, user)('GET', 'accounts'))).toBe('403 0x80040225');
    await enabled(false);
    expect((await callAs(dataverse, user)('GET', 'accounts')).status).toBe(200);
  });
  test('row 4: a user without any role is told so, whatever he asks for', async () => {
    const asUser = callAs(dataverse, await aPerson(dataverse, { name: 'User' }));
    expect((await asUser('GET', 'WhoAmI')).status).toBe(200);
    for (const path of ['accounts', 'savedqueries', 'transactioncurrencies'])
      expect(outcome(await asUser('GET', path))).toBe('403 0x80042f09');
    expect(outcome(await asUser('POST', 'accounts', { name: 'x' }))).toBe('403 0x80042f09');
  });
  test('what belongs to the organisation is open to every holder of the privilege, whatever its depth', async () => {
    await dataverse.create('uomschedules', { name: 'Units' });
    const [basic, none] = [
      await aPerson(dataverse, { name: 'Basic', grants: { prvReadProduct: 'Basic' } }),
      await aPerson(dataverse, { name: 'None', grants: { prvReadAccount: 'Global' } }),
    ];
    expect((await callAs(dataverse, basic)('GET', 'uomschedules/$count')).text.replace('\uFEFF', '')).toBe('1');
    expect(outcome(await callAs(dataverse, none)('GET', 'uomschedules'))).toBe('403 0x80040220');
  });
});
