import { metadataId } from '../../../../local/dataverse/metadata/metadata-id';
import { type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import {
  columnAccess,
  maskRow,
  requireColumnWrite,
  unreadableColumns,
} from '../../../../local/dataverse/security/column-security';
import { ADMINISTRATOR_ID } from '../../../../local/dataverse/security/known-ids';
import { resolvePrincipal } from '../../../../local/dataverse/security/resolve-principal';
import { aCompany, type Company, refusal, teamId, userId } from './a-company';

let company: Company;
let account: TableMetadata;

beforeAll(() => {
  company = aCompany();
  for (const user of ['ann', 'ben', 'cid']) company.user(user, 'root');
  company.team('credit', 'root', ['ben']);
  const standard = company.catalogue.table('account') as TableMetadata;
  const limit = standard.columns.get('creditlimit');
  if (!limit) throw new Error('no credit limit');
  account = { ...standard, columns: new Map([...standard.columns, ['creditlimit', { ...limit, secured: true }]]) };
  const profile = (name: string, allowed: Readonly<Record<'canread' | 'cancreate' | 'canupdate', number>>): string => {
    const id = metadataId('test', 'profile', name);
    company.put('fieldsecurityprofile', { fieldsecurityprofileid: id, name });
    company.put('fieldpermission', {
      fieldpermissionid: metadataId('test', 'permission', name),
      fieldsecurityprofileid: { table: 'fieldsecurityprofile', id },
      entityname: 'account',
      attributelogicalname: 'creditlimit',
      ...allowed,
    });
    return id;
  };
  const reads = profile('reads', { canread: 4, cancreate: 0, canupdate: 0 });
  const writes = profile('writes', { canread: 4, cancreate: 4, canupdate: 4 });
  company.put('systemuserprofiles', {
    systemuserprofilesid: metadataId('1'),
    systemuserid: userId('ann'),
    fieldsecurityprofileid: reads,
  });
  company.put('teamprofiles', {
    teamprofilesid: metadataId('2'),
    teamid: teamId('credit'),
    fieldsecurityprofileid: writes,
  });
});
afterAll(() => company.database.close());

const accessOf = (id: string) => columnAccess(company.database, resolvePrincipal(company.database, id));

describe('a secured column', () => {
  const row = { accountid: 'a', name: 'A', creditlimit: { decimal: '5.0000' } };

  test.each`
    who                      | reads    | creates  | updates
    ${'ann by her profile'}  | ${true}  | ${false} | ${false}
    ${'ben by his team'}     | ${true}  | ${true}  | ${true}
    ${'cid without profile'} | ${false} | ${false} | ${false}
  `('$who', ({ who, reads, creates, updates }: { who: string; reads: boolean; creates: boolean; updates: boolean }) => {
    const access = accessOf(userId(who.slice(0, 3)));
    const may = (verb: 'create' | 'update'): boolean => {
      try {
        requireColumnWrite(access, account, { verb, columns: ['name', 'creditlimit'] });
        return true;
      } catch {
        return false;
      }
    };
    expect(maskRow(access, account, row)).toEqual(reads ? row : { ...row, creditlimit: null });
    expect([...unreadableColumns(access, account)]).toEqual(reads ? [] : ['creditlimit', 'creditlimit_base']);
    expect([may('create'), may('update')]).toEqual([creates, updates]);
  });

  test('is open to a system administrator, and other columns to everybody', () => {
    const admin = accessOf(ADMINISTRATOR_ID);
    expect(maskRow(admin, account, row)).toBe(row);
    expect(() => requireColumnWrite(admin, account, { verb: 'update', columns: ['creditlimit'] })).not.toThrow();
    expect(() =>
      requireColumnWrite(accessOf(userId('cid')), account, { verb: 'update', columns: ['name'] }),
    ).not.toThrow();
  });

  test('refuses a write with 403 and the name of the column', () => {
    const write = (): void =>
      requireColumnWrite(accessOf(userId('cid')), account, { verb: 'update', columns: ['creditlimit'] });
    expect(write).toThrow(/account.creditlimit/);
    expect(refusal(write)).toBe('403 0x8004f507');
  });
});
