import { notImplemented } from '../../errors/dataverse-error';
import { conditionFromOperator } from '../operators/condition-from-operator';
import { type Condition } from '../record-query';
import { bindPath, type BoundPath } from './bind-path';
import { type PathScope } from './binding';
import { badQuery, unknownFunction } from './odata-error';
import { QUERY_FUNCTIONS } from './query-functions';
import { readJsonList } from './read-json-list';
import { resolveAlias } from './resolve-alias';
import { type Expression, type NamedArguments } from './syntax';

const NAMESPACE = 'Microsoft.Dynamics.CRM.';
const PARAMETERS: ReadonlySet<string> = new Set([
  'PropertyName',
  'PropertyValue',
  'PropertyValues',
  'PropertyValue1',
  'PropertyValue2',
]);

/** `Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)`: the full name is required. */
export function bindQueryFunction(scope: PathScope, name: string, given: NamedArguments): Condition {
  const short = name.startsWith(NAMESPACE) ? name.slice(NAMESPACE.length) : undefined;
  if (short === 'Contains') throw notImplemented('full-text search (Microsoft.Dynamics.CRM.Contains)');
  const operator = QUERY_FUNCTIONS.get(short ?? '');
  if (operator === undefined) throw unknownFunction(name);
  for (const parameter of given.keys()) {
    if (!PARAMETERS.has(parameter)) throw unknownFunction(name);
  }
  const bound = propertyOf(scope, name, given);
  const texts = ['PropertyValue', 'PropertyValues', 'PropertyValue1', 'PropertyValue2'].flatMap((parameter) =>
    textsOf(scope, given.get(parameter)),
  );
  return conditionFromOperator({
    operator,
    left: bound.path,
    column: bound.column,
    texts,
    context: scope.binding.context,
  });
}

/** A lookup may be named by its logical name here, for these functions speak of columns. */
function propertyOf(scope: PathScope, functionName: string, given: NamedArguments): BoundPath {
  const argument = given.get('PropertyName');
  const [text] = argument ? textsOf(scope, argument) : [];
  if (text === undefined) throw unknownFunction(functionName);
  const segments = text.split('/');
  const name = segments.at(-1) ?? '';
  const column = segments.length === 1 ? scope.table.columns.get(name) : undefined;
  const isLookupName = column?.targets !== undefined && !name.startsWith('_');
  return bindPath(scope, isLookupName ? [`_${name}_value`] : segments);
}

function textsOf(scope: PathScope, argument: Expression | undefined): readonly string[] {
  if (argument === undefined) return [];
  if (argument.kind === 'alias') return textsOf(scope, resolveAlias(scope.binding, argument.name));
  if (argument.kind === 'path') return [argument.segments.join('/')];
  if (argument.kind !== 'literal') throw badQuery('The arguments of a query function must be constants.');
  const { literal } = argument;
  if (literal.type === 'json') return readJsonList(literal.text);
  if (literal.type === 'null') return [];
  return [literal.type === 'boolean' ? String(literal.value) : literal.text];
}
