import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

/** What the product does with mails on a customer's timeline (spec/dataverse.md F: email, activityparty). */
describe('an email activity', () => {
  let dataverse: TestDataverse;
  let account: string;
  let mail: string;
  beforeAll(async () => {
    dataverse = await aDataverse();
    account = await dataverse.create('accounts', { name: 'A', emailaddress1: 'a@example.test' });
    mail = await dataverse.create('emails', {
      subject: 'Invoice',
      description: '<p>Hello</p>',
      directioncode: true,
      'regardingobjectid_account@odata.bind': `/accounts(${account})`,
      email_activity_parties: [
        { participationtypemask: 1, addressused: 'billing@example.test' },
        { participationtypemask: 2, 'partyid_account@odata.bind': `/accounts(${account})` },
      ],
    });
  });
  afterAll(() => dataverse.close());

  test('is created with its parties, open', async () => {
    const parties = 'email_activity_parties($select=participationtypemask,addressused,_partyid_value)';
    const read = await dataverse.call('GET', `emails(${mail})?$select=statecode&$expand=${parties}`);
    expect(read.json).toMatchObject({ statecode: 0 });
    // Rows of an expand come in no order that anybody promised.
    expect(read.json['email_activity_parties']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ participationtypemask: 1, addressused: 'billing@example.test' }),
        expect.objectContaining({ participationtypemask: 2, _partyid_value: account }),
      ]),
    );
  });
  test('is completed as sent, and stands on the timeline of its customer', async () => {
    await dataverse.call('PATCH', `emails(${mail})`, { body: { statecode: 1, statuscode: 3 } });
    const read = await dataverse.call(
      'GET',
      `emails?$select=subject,statuscode&$filter=_regardingobjectid_value eq ${account} and statecode eq 1`,
    );
    expect(rowsOf(read)).toMatchObject([{ subject: 'Invoice', statuscode: 3 }]);
  });
  test('does not take the status of another state', async () => {
    const answer = await dataverse.call('PATCH', `emails(${mail})`, { body: { statecode: 1, statuscode: 1 } });
    expect(errorOf(answer).code).toBe('0x80048408');
  });
});
