import { textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type PackedTable, type Rule } from '../solution-under-test';

/** Every table of ours has the platform's own columns for its kind of ownership, and money brings its currency columns. */
export const systemColumns: Rule = (solution) =>
  solution.tables.flatMap((table) => [
    ...(table.own ? missing(table, required(table)).map((column) => finding(table, `lacks ${column}`)) : []),
    ...(table.own ? forbidden(table).map((column) => finding(table, `must not have ${column}`)) : []),
    ...missing(table, bases(table)).map((column) =>
      finding(table, `lacks ${column}, the base value of a money column`),
    ),
  ]);

const finding = (table: PackedTable, message: string): Finding => ({
  rule: 'system-columns',
  where: table.logicalName,
  message,
});

const EVERYWHERE = [
  'createdby',
  'createdon',
  'createdonbehalfby',
  'modifiedby',
  'modifiedon',
  'modifiedonbehalfby',
  'overriddencreatedon',
  'importsequencenumber',
  'timezoneruleversionnumber',
  'utcconversiontimezonecode',
  'statecode',
  'statuscode',
];
const OWNED = ['ownerid', 'owningbusinessunit', 'owningteam', 'owninguser'];
const OF_ORGANIZATION = ['organizationid'];
const WITH_MONEY = ['transactioncurrencyid', 'exchangerate'];

const owned = (table: PackedTable): boolean => textAt(table.info, 'OwnershipTypeMask') === 'UserOwned';

const money = (table: PackedTable): readonly string[] =>
  [...table.columns]
    .filter(([, column]) => textAt(column, 'Type') === 'money' && textAt(column, 'CalculationOf') === '')
    .map(([name]) => name);

const required = (table: PackedTable): readonly string[] => [
  ...EVERYWHERE,
  `${table.logicalName}id`,
  ...(owned(table) ? OWNED : OF_ORGANIZATION),
  ...(money(table).length > 0 ? WITH_MONEY : []),
];

const bases = (table: PackedTable): readonly string[] => money(table).map((name) => `${name}_base`);

const missing = (table: PackedTable, names: readonly string[]): readonly string[] =>
  names.filter((name) => !table.columns.has(name));

const forbidden = (table: PackedTable): readonly string[] =>
  (owned(table) ? OF_ORGANIZATION : OWNED).filter((name) => table.columns.has(name));
