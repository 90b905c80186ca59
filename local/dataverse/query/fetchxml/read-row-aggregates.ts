import { notImplemented } from '../../errors/dataverse-error';
import { HIERARCHIES } from '../hierarchies';
import { type RecordQuery } from '../record-query';
import { childrenNamed, type FetchElement, required } from './fetch-element';
import { malformed, refused } from './fetch-error';
import { aliasOf, columnNamed, type FetchScope } from './fetch-scope';

/** `<attribute name='accountid' alias='n' rowaggregate='CountChildren'/>`: how many rows stand right below each row (fetchxml/aggregate-data.md). */
export function readRowAggregates(scope: FetchScope, entity: FetchElement): Pick<RecordQuery, 'childCounts'> {
  const counts = childrenNamed(entity, 'attribute')
    .filter(({ attributes }) => attributes.has('rowaggregate'))
    .map((element) => readCount(scope, entity, element));
  return counts.length === 0 ? {} : { childCounts: counts };
}

function readCount(scope: FetchScope, entity: FetchElement, element: FetchElement): Count {
  const kind = element.attributes.get('rowaggregate') ?? '';
  if (kind.toLowerCase() !== 'countchildren') throw malformed(`The rowaggregate '${kind}' is unknown.`);
  const alias = element.attributes.get('alias');
  if (alias === undefined || !/^[A-Za-z_]\w*$/.test(alias)) throw refused('aggregateAlias');
  const table = scope.aliases.get(aliasOf(scope, entity));
  const column = columnNamed(scope, aliasOf(scope, entity), required(element, 'name'));
  const parent = HIERARCHIES.get(table?.logicalName ?? '');
  if (parent === undefined) throw notImplemented(`the hierarchy of the table ${table?.logicalName ?? ''}`);
  if (column.logicalName !== table?.primaryId) throw malformed('CountChildren counts by the primary key.');
  return { alias, parent };
}

type Count = NonNullable<RecordQuery['childCounts']>[number];
