import { type TableMetadata } from '../../metadata/table-metadata';
import { type Expand, type ODataQuery } from '../odata-query';
import { type RecordQuery } from '../record-query';
import { bindFilter } from './bind-filter';
import { bindOrderBy } from './bind-orderby';
import { bindSelect } from './bind-select';
import { type Binding, linksOf, rootPathScope } from './binding';
import { badQuery } from './odata-error';
import { parseExpression } from './parse-expression';

export interface OptionsToBind {
  readonly options: ReadonlyMap<string, string>;
  /** `$expand` already understood: what it starts from must be read. */
  readonly expands: readonly Expand[];
}

/** The options that a query and an expand have in common: `$select`, `$filter`, `$orderby`, `$top`. */
export function bindOptions(binding: Binding, table: TableMetadata, { options, expands }: OptionsToBind): ODataQuery {
  const scope = rootPathScope(binding, table);
  const filterText = options.get('$filter');
  const filter = filterText === undefined ? undefined : bindFilter(scope, parseExpression(filterText));
  const orders = bindOrderBy(scope, options.get('$orderby'));
  const top = readTop(options.get('$top'));
  const selection = bindSelect(binding.catalogue, table, options.get('$select'));
  const references = expands.filter(({ reference }) => reference).flatMap(startColumns);
  const shown = selection.shown === 'all' ? selection.shown : union(selection.shown, references);
  const query: RecordQuery = {
    table: table.logicalName,
    columns: shown === 'all' ? shown : union(shown, expands.flatMap(startColumns)),
    ...(filter ? { filter } : {}),
    orders,
    links: linksOf(scope.links),
    ...(top === undefined ? {} : { top }),
  };
  return { query, expands, shown, ...(selection.selected ? { selected: selection.selected } : {}) };
}

/** The columns of a row that an expand starts from, beside its key. */
const startColumns = ({ navigation }: Expand): readonly string[] =>
  navigation.kind === 'lookup' ? [navigation.relationship.referencingColumn] : [];

const union = (first: readonly string[], second: readonly string[]): readonly string[] => [
  ...new Set([...first, ...second]),
];

/** The platform returns 5,000 rows at most. */
const MOST_ROWS = 5_000;

function readTop(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text.trim())) {
    throw badQuery(
      `Invalid value '${text}' for $top query option found. The $top query option requires a non-negative integer value.`,
    );
  }
  return Math.min(Number(text), MOST_ROWS);
}
