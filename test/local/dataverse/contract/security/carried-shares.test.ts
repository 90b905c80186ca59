import { aDataverse, type Answer, rowsOf, type TestDataverse } from '../a-dataverse';
import { aPerson, callAs } from '../a-person';

const CRM = 'Microsoft.Dynamics.CRM';
const EVERYTHING = {
  prvReadAccount: 'Basic',
  prvCreateAccount: 'Basic',
  prvShareAccount: 'Basic',
  prvAppendToAccount: 'Basic',
  prvReadContact: 'Basic',
  prvCreateContact: 'Basic',
  prvAppendContact: 'Basic',
} as const;

/** Olga owns accounts and their contacts; contact_customer_accounts carries Share, Unshare and Reparent on (reference page of account). */
describe('sharing of a row is carried down by relationships that say so', () => {
  let dataverse: TestDataverse;
  let olga: string;
  let max: string;

  const target = (id: string) => ({ '@odata.type': `${CRM}.account`, accountid: id });
  const principal = (id: string) => ({ '@odata.type': `${CRM}.systemuser`, systemuserid: id });
  const share = (account: string): Promise<Answer> =>
    callAs(dataverse, olga)('POST', 'GrantAccess', {
      Target: target(account),
      PrincipalAccess: { Principal: principal(max), AccessMask: 'ReadAccess' },
    });
  const revoke = (account: string): Promise<Answer> =>
    callAs(dataverse, olga)('POST', 'RevokeAccess', { Target: target(account), Revokee: principal(max) });
  const anAccount = async (name: string): Promise<string> =>
    (await callAs(dataverse, olga)('POST', 'accounts', { name })).id;

  beforeAll(async () => {
    dataverse = await aDataverse();
    olga = await aPerson(dataverse, { name: 'Olga', grants: EVERYTHING });
    max = await aPerson(dataverse, { name: 'Max', grants: EVERYTHING });
  });
  afterAll(() => dataverse.close());

  const contactsOf = async (user: string): Promise<readonly unknown[]> =>
    rowsOf(await callAs(dataverse, user)('GET', 'contacts?$select=lastname&$orderby=lastname')).map(
      (row) => row['lastname'],
    );
  const contact = (lastname: string, account: string): Promise<Answer> =>
    callAs(dataverse, olga)('POST', 'contacts', {
      lastname,
      'parentcustomerid_account@odata.bind': `/accounts(${account})`,
    });

  test('to rows that are there, to rows that come later, and back again', async () => {
    const account = await anAccount('parent');
    await contact('there', account);
    await share(account);
    expect(await contactsOf(max)).toEqual(['there']);
    await contact('later', account);
    expect(await contactsOf(max)).toEqual(['later', 'there']);
    await revoke(account);
    expect(await contactsOf(max)).toEqual([]);
  });
  test('a row that gets another parent is shared as that one is', async () => {
    const [open, closed] = [await anAccount('open'), await anAccount('closed')];
    await share(open);
    const { id } = await contact('moving', closed);
    expect(await contactsOf(max)).toEqual([]);
    const move = (account: string): Promise<Answer> =>
      dataverse.call('PATCH', `contacts(${id})`, {
        body: { 'parentcustomerid_account@odata.bind': `/accounts(${account})` },
      });
    await move(open);
    expect(await contactsOf(max)).toEqual(['moving']);
    await move(closed);
    expect(await contactsOf(max)).toEqual([]);
  });
});
