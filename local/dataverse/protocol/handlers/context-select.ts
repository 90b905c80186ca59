import { type ODataQuery } from '../../query/odata-query';

/** What `@odata.context` says in brackets behind the set: the properties selected and expanded (conformance row 41); '' for all of them. */
export function contextSelect({ selected, expands }: ODataQuery): string {
  const followed = expands.map((expand) => `${expand.name}${expand.reference ? '' : contextSelect(expand) || '()'}`);
  const names = [...(selected ?? []), ...followed];
  return names.length === 0 ? '' : `(${names.join(',')})`;
}
