import { DataverseError } from '../../errors/dataverse-error';
import { type Navigation } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Expand } from '../odata-query';
import { bindOptions } from './bind-options';
import { type Binding, createBinding } from './binding';
import { badQuery } from './odata-error';
import { type ExpandItem, parseExpand } from './parse-expand';

/** The platform joins for each expand and takes 15 (join-tables.md). */
const MOST = 15;

/** `$expand` of a query on `table`, with the platform's rules about what may stand together. */
export function bindExpands(binding: Binding, table: TableMetadata, text: string | undefined): readonly Expand[] {
  if (text === undefined) return [];
  const expands = bindLevel(binding, table, text);
  const all = flattened(expands);
  if (all.length > MOST) {
    throw new DataverseError(400, '0x8004430d', 'Number of link entities in query exceeded maximum limit.');
  }
  refuseBadMixes(all);
  return expands;
}

function bindLevel(binding: Binding, table: TableMetadata, text: string): readonly Expand[] {
  return parseExpand(text).map((item) => bindItem(binding, table, item));
}

function bindItem(binding: Binding, table: TableMetadata, item: ExpandItem): Expand {
  const navigation = binding.catalogue.navigation(table.logicalName, item.name);
  if (!navigation) throw notNavigation(table, item.name);
  if (item.reference && navigation.kind !== 'lookup') {
    throw badQuery('Expand with $ref is only supported on lookup type navigation property.');
  }
  const target = binding.catalogue.table(navigation.target);
  if (!target) throw badQuery(`The table '${navigation.target}' that '${item.name}' leads to is not here.`);
  const nested = item.options.get('$expand');
  const expands = nested === undefined ? [] : bindLevel(binding, target, nested);
  // A query of its own with names of its own: they are the same when its next link asks again.
  const bound = bindOptions(createBinding(binding), target, { options: item.options, expands });
  return {
    ...bound,
    ...linkOf(bound, navigation),
    name: item.name,
    from: table.logicalName,
    navigation,
    reference: item.reference,
    asked: askedAgain(binding, item.options),
  };
}

function askedAgain({ aliases }: Binding, options: ExpandItem['options']): Expand['asked'] {
  const written = [...options].filter(([name]) => name !== '$select' && name !== '$top');
  const names = new Set(written.flatMap(([, text]) => text.match(/@\w+/g) ?? []));
  return new Map([...written, ...[...aliases].filter(([name]) => names.has(name))]);
}

/** The lookup that the rows of a collection were found by, unless they show it anyway. */
function linkOf({ shown, expands }: ReturnType<typeof bindOptions>, navigation: Navigation): Pick<Expand, 'link'> {
  if (shown === 'all' || navigation.kind !== 'collection' || expands.length > 0) return {};
  const link = navigation.relationship.referencingColumn;
  return shown.includes(link) ? {} : { link };
}

function notNavigation(table: TableMetadata, name: string): DataverseError {
  if (!table.columns.has(name))
    return badQuery(`Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${table.logicalName}'.`);
  return badQuery(
    `Property '${name}' on type 'Microsoft.Dynamics.CRM.${table.logicalName}' is not a navigation property or complex property. Only navigation properties can be expanded.`,
  );
}

const flattened = (expands: readonly Expand[]): readonly Expand[] =>
  expands.flatMap((expand) => [expand, ...flattened(expand.expands)]);

/** Supported relationship types and options for $expand (join-tables.md). */
function refuseBadMixes(all: readonly Expand[]): void {
  const nested = all.some((expand) => expand.expands.length > 0);
  const limited = all.filter(({ query }) => query.top !== undefined || query.orders.length > 0);
  if (limited.some((expand) => nested || expand.navigation.kind === 'lookup')) {
    throw badQuery(
      'Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.',
    );
  }
  const many = all.filter((expand) => expand.navigation.kind === 'many-to-many').length;
  if (many > 0 && (nested || many < all.length)) {
    throw badQuery('Many-to-many relationships cannot be nested in $expand or combined with other relationships.');
  }
}
