import { type Metadata } from '../dataverse/metadata';
import { asText } from '../dataverse/read-json';
import { queryRows } from '../dataverse/rows';
import { type Reference } from '../forms/record';

/** Up to ten rows per target table whose name begins with the text. */
export async function findReferences(
  metadata: Metadata,
  targets: readonly string[],
  text: string,
): Promise<readonly Reference[]> {
  const quoted = text.replaceAll("'", "''");
  const lists = await Promise.all(
    targets.map(async (target) => {
      const { entitySetName, primaryId, primaryName } = await metadata.table(target);
      const filter = text === '' ? '' : `&$filter=${encodeURIComponent(`startswith(${primaryName},'${quoted}')`)}`;
      const rows = await queryRows(`${entitySetName}?$select=${primaryName}&$orderby=${primaryName}&$top=10${filter}`);
      return rows.map((row) => ({ table: target, id: asText(row[primaryId]), name: asText(row[primaryName]) }));
    }),
  );
  return lists.flat();
}
