import { notImplemented } from '../../errors/dataverse-error';
import { conditionFromOperator } from '../operators/condition-from-operator';
import { type ComparisonOperator, type Condition } from '../record-query';
import { edmType } from '../values/edm-type';
import { childrenNamed, type FetchElement, required, requireKnown } from './fetch-element';
import { malformed } from './fetch-error';
import { aliasNamed, columnNamed, type FetchScope } from './fetch-scope';

const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'attribute',
    'operator',
    'value',
    'valueof',
    'entityname',
    'uiname',
    'uitype',
    'uihidden',
    'alias',
    'aggregate',
    'rowaggregate',
  ],
  'column',
]);
const CHILDREN: ReadonlySet<string> = new Set(['value']);

/** `<condition>` of a filter that belongs to the table `owner`. */
export function readCondition(scope: FetchScope, element: FetchElement, owner: string): Condition {
  requireKnown(element, ATTRIBUTES, CHILDREN);
  for (const name of ['aggregate', 'rowaggregate', 'column']) {
    if (element.attributes.has(name)) throw notImplemented(`${name} in a condition of FetchXML`);
  }
  const entityName = element.attributes.get('entityname');
  const alias = entityName === undefined || entityName === '' ? owner : aliasNamed(scope, entityName);
  const column = columnNamed(scope, alias, required(element, 'attribute'));
  const left = { alias, column: column.logicalName };
  const operator = required(element, 'operator');
  const valueOf = element.attributes.get('valueof');
  if (valueOf !== undefined) return compareColumns(scope, { operator, left, valueOf });
  return conditionFromOperator({ operator, left, column, texts: textsOf(element), context: scope.context });
}

function textsOf(element: FetchElement): readonly string[] {
  const value = element.attributes.get('value');
  const list = childrenNamed(element, 'value').map(({ text }) => text);
  return value === undefined ? list : [value, ...list];
}

const OPERATORS: ReadonlyMap<string, ComparisonOperator> = new Map([
  ['eq', 'eq'],
  ['ne', 'ne'],
  ['neq', 'ne'],
  ['gt', 'gt'],
  ['ge', 'ge'],
  ['lt', 'lt'],
  ['le', 'le'],
]);

interface ColumnComparison {
  readonly operator: string;
  readonly left: { readonly alias: string; readonly column: string };
  readonly valueOf: string;
}

/** `valueof='lastname'` or `valueof='alias.column'`; the types must match (fetchxml/filter-rows.md). */
function compareColumns(scope: FetchScope, { operator: name, left, valueOf }: ColumnComparison): Condition {
  const operator = OPERATORS.get(name);
  if (!operator) throw malformed(`The operator '${name}' cannot compare columns.`);
  const dot = valueOf.indexOf('.');
  const alias = dot < 0 ? left.alias : aliasNamed(scope, valueOf.slice(0, dot));
  const right = columnNamed(scope, alias, valueOf.slice(dot + 1));
  const type = edmType(columnNamed(scope, left.alias, left.column));
  if (edmType(right) !== type) {
    throw malformed(
      `The columns '${left.column}' and '${right.logicalName}' that a condition compares are not of the same type.`,
    );
  }
  return { kind: 'comparison', operator, left, right: { alias, column: right.logicalName } };
}
