import { emptyRule, noSuchAttribute, noSuchEntity, typeNotSupported } from '../../errors/duplicate-errors';
import { type Catalogue } from '../../metadata/catalogue';
import { type ColumnMetadata, type ColumnType, type TableMetadata } from '../../metadata/table-metadata';
import { type DuplicateRule, type Operator, type RuleCondition } from './rule';

/** Refuses a rule without conditions, over tables or columns that are not there, or whose operator does not suit its columns. */
export function requirePublishable(catalogue: Catalogue, rule: DuplicateRule): void {
  const base = tableOf(catalogue, rule.baseTable);
  const matching = tableOf(catalogue, rule.matchingTable);
  if (rule.conditions.length === 0) throw emptyRule();
  for (const condition of rule.conditions) requireSuitable(condition, base, matching);
}

function requireSuitable(condition: RuleCondition, base: TableMetadata, matching: TableMetadata): void {
  const one = columnOf(base, condition.baseColumn);
  const other = columnOf(matching, condition.matchingColumn);
  const types = COMPARABLE[condition.operator];
  const counts = condition.operator === 'same-first-characters' || condition.operator === 'same-last-characters';
  const alike = condition.operator === 'same-label' || family(one.type) === family(other.type);
  if (!types.includes(family(one.type)) || !types.includes(family(other.type)) || !alike) throw typeNotSupported();
  if (counts && condition.parameter < 1) throw typeNotSupported();
}

/** Types that hold each other's values. */
const FAMILIES: Partial<Readonly<Record<ColumnType, string>>> = {
  String: 'text',
  Memo: 'text',
  EntityName: 'text',
  Picklist: 'option',
  State: 'option',
  Status: 'option',
  Boolean: 'option',
  Lookup: 'lookup',
  Customer: 'lookup',
  Owner: 'lookup',
  DateTime: 'date',
};

const family = (type: ColumnType): string => FAMILIES[type] ?? type;

const COMPARABLE: Readonly<Record<Operator, readonly string[]>> = {
  exact: ['text', 'option', 'lookup', 'date', 'Integer', 'BigInt', 'Decimal', 'Double', 'Money', 'Uniqueidentifier'],
  'same-first-characters': ['text'],
  'same-last-characters': ['text'],
  'same-date': ['date'],
  'same-date-and-time': ['date'],
  'same-label': ['option'],
  'same-option': ['option'],
};

function tableOf(catalogue: Catalogue, name: string): TableMetadata {
  const table = catalogue.table(name);
  if (!table) throw noSuchEntity(name);
  return table;
}

function columnOf(table: TableMetadata, name: string): ColumnMetadata {
  const column = table.columns.get(name);
  if (!column) throw noSuchAttribute(name, table.logicalName);
  return column;
}
