import { checkCompanies, type CompanyRow } from '@o2c/core/operations';

const aRow = (id: string, over: Partial<CompanyRow> = {}): CompanyRow => ({
  id,
  kind: 'document',
  legalEntityId: 'NL01',
  belongsTo: [],
  ...over,
});

describe('checkCompanies (I24)', () => {
  test('finds nothing where everything that belongs together is of one legal entity', () => {
    const rows = [aRow('order'), aRow('invoice', { belongsTo: ['order'] }), aRow('other', { legalEntityId: 'US01' })];
    expect(checkCompanies(rows)).toEqual([]);
  });

  test.each`
    case                               | planted                                                        | found
    ${'a row of another legal entity'} | ${aRow('bad', { legalEntityId: 'US01', belongsTo: ['good'] })} | ${'US01'}
    ${'a row that points at nothing'}  | ${aRow('bad', { belongsTo: ['gone'] })}                        | ${'nothing'}
    ${'a row without a legal entity'}  | ${{ id: 'bad', kind: 'document', belongsTo: [] }}              | ${'none'}
  `('finds $case', ({ planted, found }: { planted: CompanyRow; found: string }) => {
    expect(checkCompanies([aRow('good'), planted])).toMatchObject([{ invariant: 'I24', subject: 'bad', found }]);
  });
});
