import { type Database } from '../../../../local/dataverse/store/database';
import { type QuerySource } from '../../../../local/dataverse/query/query-source';
import { emptyCrm, id, put } from './small-crm';

const money = (decimal: string): { readonly decimal: string } => ({ decimal });
const to = (table: string, number: number): { readonly table: string; readonly id: string } => ({
  table,
  id: id(number),
});

/** Six accounts, four contacts, five tasks, two users, two teams. */
export function filledCrm(): QuerySource & { readonly database: Database } {
  const crm = emptyCrm();
  put(
    crm,
    'systemuser',
    { systemuserid: id(0xa01), fullname: 'Ada Admin' },
    { systemuserid: id(0xa02), fullname: 'Bo Sales', parentsystemuserid: to('systemuser', 0xa01) },
  );
  put(crm, 'team', { teamid: id(0xc01), name: 'North' }, { teamid: id(0xc02), name: 'South' });
  put(
    crm,
    'teammembership',
    { teammembershipid: id(0xd01), systemuserid: id(0xa01), teamid: id(0xc01) },
    { teammembershipid: id(0xd02), systemuserid: id(0xa01), teamid: id(0xc02) },
    { teammembershipid: id(0xd03), systemuserid: id(0xa02), teamid: id(0xc01) },
  );
  put(crm, 'transactioncurrency', { transactioncurrencyid: id(0xe01), currencyname: 'Euro' });
  put(
    crm,
    'account',
    {
      accountid: id(1),
      name: 'Adventure Works (sample)',
      accountnumber: 'A1',
      numberofemployees: 50,
      revenue: money('60000'),
      exchangerate: money('1.2500000001'),
      latitude: 47.5,
      creditonhold: true,
      industrycode: 1,
      colors: [1, 2],
      createdon: '2026-03-18T09:00:00Z',
      openedon: '2026-03-18',
      primarycontactid: to('contact', 101),
      ownerid: to('systemuser', 0xa01),
      transactioncurrencyid: to('transactioncurrency', 0xe01),
    },
    {
      accountid: id(2),
      name: 'Blue Yonder',
      accountnumber: 'B2',
      numberofemployees: 5,
      revenue: money('10.0001'),
      creditonhold: false,
      industrycode: 2,
      colors: [2, 3],
      createdon: '2026-03-17T23:59:59Z',
      openedon: '2026-03-17',
      primarycontactid: to('contact', 102),
      parentaccountid: to('account', 1),
      ownerid: to('team', 0xc01),
      transactioncurrencyid: to('transactioncurrency', 0xe01),
    },
    {
      accountid: id(3),
      name: 'City Power & Light',
      accountnumber: 'C3',
      numberofemployees: 2000,
      revenue: money('-5'),
      creditonhold: false,
      industrycode: 3,
      createdon: '2026-02-10T12:00:00Z',
      openedon: '2026-02-10',
      primarycontactid: to('contact', 101),
      parentaccountid: to('account', 2),
      ownerid: to('systemuser', 0xa02),
    },
    {
      accountid: id(4),
      name: "Müller's 100%",
      accountnumber: 'D4',
      createdon: '2025-12-31T00:00:00Z',
      openedon: '2025-12-31',
      ownerid: to('team', 0xc02),
    },
    {
      accountid: id(5),
      name: 'adventure cycles',
      accountnumber: 'E5',
      numberofemployees: 5,
      revenue: money('60000'),
      industrycode: 1,
      ownerid: to('systemuser', 0xa01),
    },
    { accountid: id(6), numberofemployees: 7 },
  );
  put(
    crm,
    'contact',
    {
      contactid: id(101),
      fullname: 'Zoe Zimmer',
      firstname: 'Zoe',
      lastname: 'Zimmer',
      jobtitle: 'Owner',
      parentcustomerid: to('account', 1),
      createdby: to('systemuser', 0xa01),
    },
    {
      contactid: id(102),
      fullname: 'Anna Anna',
      firstname: 'Anna',
      lastname: 'ANNA',
      jobtitle: 'Clerk',
      parentcustomerid: to('account', 1),
      createdby: to('systemuser', 0xa02),
    },
    {
      contactid: id(103),
      fullname: "Pat O'Bryan",
      firstname: 'Pat',
      lastname: "O'Bryan",
      parentcustomerid: to('account', 2),
      createdby: to('systemuser', 0xa01),
    },
    {
      contactid: id(104),
      fullname: 'Lone Wolf',
      firstname: 'Lone',
      lastname: 'Wolf',
      parentcustomerid: to('contact', 103),
    },
  );
  put(
    crm,
    'task',
    {
      activityid: id(201),
      subject: 'Call 1',
      statecode: 0,
      createdon: '2026-01-03T00:00:00Z',
      regardingobjectid: to('account', 1),
    },
    {
      activityid: id(202),
      subject: 'Call 2',
      statecode: 1,
      createdon: '2026-01-01T00:00:00Z',
      regardingobjectid: to('account', 1),
    },
    {
      activityid: id(203),
      subject: 'Mail 1',
      statecode: 1,
      createdon: '2026-01-02T00:00:00Z',
      regardingobjectid: to('account', 2),
    },
    {
      activityid: id(204),
      subject: 'Mail 2',
      statecode: 1,
      createdon: '2026-01-04T00:00:00Z',
      regardingobjectid: to('contact', 101),
    },
    {
      activityid: id(205),
      subject: 'Mail 3',
      statecode: 1,
      createdon: '2026-01-05T00:00:00Z',
      regardingobjectid: to('account', 1),
    },
  );
  return crm;
}
