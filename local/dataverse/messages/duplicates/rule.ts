import { type Database, type SqlRow } from '../../store/database';

/** duplicaterule.statuscode */
export const UNPUBLISHED = 0;
export const PUBLISHED = 2;

/** duplicaterulecondition.operatorcode */
export type Operator =
  | 'exact'
  | 'same-first-characters'
  | 'same-last-characters'
  | 'same-date'
  | 'same-date-and-time'
  | 'same-label'
  | 'same-option';

export interface RuleCondition {
  readonly baseColumn: string;
  readonly matchingColumn: string;
  readonly operator: Operator;
  /** How many characters. */
  readonly parameter: number;
  readonly ignoresBlanks: boolean;
}

/** A duplicate detection rule: what a row of one table is compared with among the rows of another, usually the same. */
export interface DuplicateRule {
  readonly id: string;
  readonly baseTable: string;
  readonly matchingTable: string;
  readonly published: boolean;
  readonly caseSensitive: boolean;
  readonly activeOnly: boolean;
  readonly conditions: readonly RuleCondition[];
}

const OPERATORS: readonly Operator[] = [
  'exact',
  'same-first-characters',
  'same-last-characters',
  'same-date',
  'same-date-and-time',
  'same-label',
  'same-option',
];

export function readRule(database: Database, id: string): DuplicateRule | undefined {
  const row = database.get('SELECT * FROM duplicaterule WHERE duplicateruleid = ?', [id]);
  return row && ruleOf(database, row);
}

/** The rules that are in force for rows of a table. */
export const publishedRules = (database: Database, table: string): readonly DuplicateRule[] =>
  database
    .all('SELECT * FROM duplicaterule WHERE baseentityname = ? AND statuscode = ? ORDER BY duplicateruleid', [
      table,
      PUBLISHED,
    ])
    .map((row) => ruleOf(database, row));

function ruleOf(database: Database, row: SqlRow): DuplicateRule {
  const id = String(row['duplicateruleid']);
  const conditions = database.all(
    'SELECT * FROM duplicaterulecondition WHERE regardingobjectid = ? ORDER BY duplicateruleconditionid',
    [id],
  );
  return {
    id,
    baseTable: nameOf(row['baseentityname']),
    matchingTable: nameOf(row['matchingentityname']),
    published: row['statuscode'] === PUBLISHED,
    caseSensitive: row['iscasesensitive'] === 1,
    activeOnly: row['excludeinactiverecords'] === 1,
    conditions: conditions.map(conditionOf),
  };
}

const conditionOf = (row: SqlRow): RuleCondition => ({
  baseColumn: nameOf(row['baseattributename']),
  matchingColumn: nameOf(row['matchingattributename']),
  operator: OPERATORS[Number(row['operatorcode'] ?? 0)] ?? 'exact',
  parameter: Number(row['operatorparam'] ?? 0),
  ignoresBlanks: row['ignoreblankvalues'] === 1,
});

const nameOf = (value: SqlRow[string] | undefined): string => (typeof value === 'string' ? value.toLowerCase() : '');
