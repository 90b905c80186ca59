import { useHost } from '../shell/host';
import { useLoaded } from '../shell/use-loaded';

/** Plural display names of tables; one that cannot be read is left out. */
export function useTableNames(tables: readonly string[]): ReadonlyMap<string, string> {
  const { metadata } = useHost();
  const wanted = tables.filter((table) => table !== '');
  const loaded = useLoaded(wanted.join(','), () =>
    Promise.all(
      wanted.map(async (table): Promise<readonly [string, string] | undefined> => {
        const found = await metadata.table(table).catch(() => undefined);
        return found && [table, found.displayCollectionName];
      }),
    ),
  );
  if (loaded.state !== 'ready') return new Map();
  return new Map(loaded.value.filter((entry) => entry !== undefined));
}
