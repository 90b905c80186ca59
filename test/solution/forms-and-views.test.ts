import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ColumnCell, type FormDeclaration, type Subgrid } from '../../solution/model/form';
import { type ViewDeclaration } from '../../solution/model/view';
import { solutionPackage } from '../../solution/package';

const facts = JSON.parse(
  readFileSync(join(__dirname, '../../local/dataverse/metadata/facts/standard-tables.json'), 'utf8'),
) as { tables: Record<string, { columns: Record<string, unknown> }> };

/** Columns of a table: ours by declaration, Microsoft's by the facts taken from the reference data. */
function columnsOf(table: string): ReadonlySet<string> {
  const own = [...solutionPackage.tables, ...solutionPackage.standardTables].find((one) => one.name === table);
  const system = ['statecode', 'statuscode', 'ownerid', 'transactioncurrencyid', own?.primaryId ?? ''];
  return new Set([
    ...Object.keys(facts.tables[table]?.columns ?? {}),
    ...(own?.columns.map((column) => column.name) ?? []),
    ...system,
  ]);
}

const cells = (form: FormDeclaration) => form.tabs.flatMap((tab) => tab.sections).flatMap((section) => section.cells);
const columns = (form: FormDeclaration): readonly ColumnCell[] =>
  cells(form).flatMap((cell) => ('column' in cell ? [cell] : []));
const lists = (form: FormDeclaration): readonly Subgrid[] =>
  cells(form).flatMap((cell) => ('subgrid' in cell ? [cell.subgrid] : []));
const formOf = (table: string): FormDeclaration => {
  const form = solutionPackage.forms.find((one) => one.table === table);
  if (form === undefined) throw new Error(`no form of ${table}`);
  return form;
};

describe('forms of the money path', () => {
  test.each(solutionPackage.forms.map((form) => [form.table, form] as const))(
    '%s: every column on it exists',
    (table, form) => {
      const known = columnsOf(table);
      const named = [...columns(form).map((cell) => cell.column), ...(form.header ?? [])];
      expect(named.filter((column) => !known.has(column))).toEqual([]);
    },
  );

  test.each<[string, readonly string[]]>([
    ['salesorder', ['Order', 'Credit', 'Shipments', 'Invoices', 'Timeline']],
    ['invoice', ['Document', 'Payment', 'Delivery', 'Credit', 'Timeline', 'Posting']],
    ['o2c_orderintake', ['Intake', 'Message', 'Details']],
    ['o2c_credithold', ['Hold', 'Release', 'Details']],
    ['o2c_shipment', ['Shipment', 'Papers', 'Details']],
    ['o2c_bankstatement', ['Statement', 'Details']],
    ['o2c_bankentry', ['Entry', 'Proposals', 'Details']],
    ['o2c_payment', ['Payment', 'Advice', 'Details']],
    ['o2c_openitem', ['Item', 'Ledger', 'Details']],
  ])('%s has its tabs in the order people ask', (table, tabs) =>
    expect(formOf(table).tabs.map((tab) => tab.label)).toEqual(tabs),
  );

  test.each<[string, readonly string[]]>([
    ['salesorder', ['salesorderdetail', 'o2c_credithold', 'o2c_shipment', 'invoice']],
    ['invoice', ['invoicedetail', 'o2c_openitem', 'o2c_settlement', 'invoice', 'o2c_documentdelivery']],
    ['o2c_credithold', ['o2c_creditholdreason']],
    ['o2c_shipment', ['o2c_shipmentline', 'o2c_shippingdocument']],
    ['o2c_bankstatement', ['o2c_bankentry']],
    ['o2c_payment', ['o2c_settlement', 'o2c_remittance', 'o2c_matchproposal']],
    ['o2c_openitem', ['o2c_settlement', 'o2c_settlement', 'o2c_ledgerentry']],
  ])('%s lists its related rows', (table, related) =>
    expect(lists(formOf(table)).map((subgrid) => subgrid.table)).toEqual(related),
  );

  test('a table of ours shows every column it has, files aside', () => {
    for (const table of solutionPackage.tables) {
      const shown = new Set(columns(formOf(table.name)).map((cell) => cell.column));
      const declared = table.columns.filter((column) => column.type !== 'File').map((column) => column.name);
      expect(declared.filter((column) => !shown.has(column))).toEqual([]);
    }
  });
});

describe('views that answer a question', () => {
  const views = solutionPackage.views.filter((view) => view.purpose === 'list');

  test.each(views.map((view) => [`${view.table}: ${view.label}`, view] as const))(
    '%s names columns that exist',
    (_, view) => expect(unknownColumns(view)).toEqual([]),
  );

  test.each(views.map((view) => [`${view.table}: ${view.label}`, view] as const))(
    '%s starts with what can be opened',
    (_, view) => {
      const table = [...solutionPackage.tables, ...solutionPackage.standardTables].find(
        (one) => one.name === view.table,
      );
      const openable = new Set([table?.primaryName, 'lineitemnumber']);
      expect(openable).toContain(view.columns[0]);
    },
  );

  test('no two of a table have one key or one label', () => {
    for (const table of new Set(solutionPackage.views.map((view) => view.table))) {
      const own = solutionPackage.views.filter((view) => view.table === table);
      expect(new Set(own.map((view) => view.key)).size).toBe(own.length);
      expect(new Set(own.map((view) => view.label)).size).toBe(own.length);
    }
  });
});

function unknownColumns(view: ViewDeclaration): readonly string[] {
  const conditions = (view.where ?? []).flatMap((one) => ('any' in one ? one.any : [one]));
  const links = view.links ?? [];
  const tableOf = (alias: string | undefined): string =>
    links.find((link) => link.alias === alias)?.table ?? view.table;
  const named = [
    ...[...view.columns, view.sortedBy, ...links.map((link) => link.to)].map((column) => [view.table, column] as const),
    ...conditions.map((one) => [tableOf(one.of), one.column] as const),
    ...links.flatMap((link) =>
      [...link.columns, link.from, ...link.where.map((one) => one.column)].map(
        (column) => [link.table, column] as const,
      ),
    ),
  ];
  return named.filter(([table, column]) => !columnsOf(table).has(column)).map((one) => one.join('.'));
}
