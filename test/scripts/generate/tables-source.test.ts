import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as generated from '../../../core/src/dataverse/tables';
import { solutionPackage } from '../../../solution/package';

describe('tables.ts', () => {
  test('is what the declarations give', () => {
    const root = join(__dirname, '../../..');
    const check = ['--import', 'tsx', 'scripts/generate/main.ts', '--check'];
    expect(() => execFileSync(process.execPath, check, { cwd: root, stdio: 'pipe' })).not.toThrow();
  });

  test('exports one constant per table, ours and the standard ones we use', () => {
    const names = [...solutionPackage.tables, ...solutionPackage.standardTables].map((table) => table.property);
    expect(Object.keys(generated).sort()).toEqual([...names].sort());
  });

  test('reads as code should', () => {
    expect(generated.openItem.columns.documentDate).toEqual({ name: 'o2c_documentdate' });
    expect(generated.openItem.lookups.customer).toEqual({
      value: '_o2c_customerid_value',
      navigation: 'o2c_customerid',
      targetSet: 'accounts',
      collection: 'account_o2c_openitem_customerid',
    });
    expect(generated.openItem.choices.kind.opening).toBe(271_800_006);
    expect(generated.ledgerEntry.keys.transactionLine).toEqual(['o2c_transaction', 'o2c_line']);
    expect(generated.salesOrder.lookups.customer.navigation).toBe('customerid_account');
  });
});
