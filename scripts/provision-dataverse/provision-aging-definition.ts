import { agingBucket, agingDefinition } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { STANDARD } from '@o2c/core/receivables';

import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';

/** Writes the standard aging definition with its buckets, so that it can be read, copied and pointed at like any other. */
export async function provisionAgingDefinition(session: Session): Promise<void> {
  const id = rowId('agingdefinition', STANDARD.code);
  const { columns, choices, entitySetName } = agingDefinition;
  await upsertRow(
    session,
    { entitySetName, id },
    {
      [columns.name.name]: STANDARD.name,
      [columns.code.name]: STANDARD.code,
      [columns.basis.name]: choices.basis[STANDARD.basis],
      [columns.creditPlacement.name]: choices.creditPlacement[STANDARD.creditPlacement],
      [columns.default.name]: true,
    },
  );
  for (const [index, bucket] of STANDARD.buckets.entries()) {
    await upsertRow(
      session,
      { entitySetName: agingBucket.entitySetName, id: rowId('agingbucket', STANDARD.code, index + 1) },
      {
        [agingBucket.columns.name.name]: bucket.label,
        [agingBucket.columns.sequence.name]: index + 1,
        [agingBucket.columns.unit.name]: agingBucket.choices.unit[bucket.unit],
        [agingBucket.columns.length.name]: bucket.length,
        [`${agingBucket.lookups.agingDefinition.navigation}@odata.bind`]: `/${entitySetName}(${id})`,
      },
    );
  }
}
