import { solutionPackage } from '../../solution/package';

const subAreas = solutionPackage.app.areas.flatMap((area) => area.groups).flatMap((group) => group.subAreas);
const known = new Set([...solutionPackage.tables, ...solutionPackage.standardTables].map((table) => table.name));

describe('the app', () => {
  test('has the areas of the design in their order', () => {
    expect(solutionPackage.app.areas.map((area) => area.label)).toEqual([
      'Orders',
      'Stock',
      'Credit',
      'Billing',
      'Cash',
      'Collections',
      'Insight',
      'Settings',
    ]);
  });

  test('opens only tables that exist, each once', () => {
    expect(subAreas.filter((subArea) => !known.has(subArea.table))).toEqual([]);
    expect(new Set(subAreas.map((subArea) => subArea.table)).size).toBe(subAreas.length);
  });

  test('hosts the aging panel on the account form of ours, bound to the account number', () => {
    const form = solutionPackage.forms.find((one) => one.label === 'Account - Order to Cash');
    const tab = form?.tabs.find((one) => one.label === 'Receivables');
    expect(tab?.sections.flatMap((section) => section.cells)).toEqual([
      { column: 'accountnumber', control: { name: 'o2c_O2C.AgingPanel', boundProperty: 'recordKey', literals: [] } },
    ]);
  });

  test('has a main form and six lists for every table of ours', () => {
    for (const table of solutionPackage.tables) {
      expect(solutionPackage.forms.filter((form) => form.table === table.name)).toHaveLength(1);
      const lists = solutionPackage.views.filter((view) => view.table === table.name && view.purpose !== 'list');
      expect(lists).toHaveLength(6);
    }
  });
});
