import { tables, writeAgingBuckets, writeAgingDefinition } from '@o2c/core/dataverse';
import { STANDARD } from '@o2c/core/receivables';

import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';
import { rowOf } from './row-of';

/** Writes the standard aging definition with its buckets, so that it can be read, copied and pointed at like any other. */
export async function provisionAgingDefinition(session: Session): Promise<void> {
  await upsertRow(session, ...rowOf(tables.agingDefinition, writeAgingDefinition(STANDARD, 'default')));
  for (const bucket of writeAgingBuckets(STANDARD)) await upsertRow(session, ...rowOf(tables.agingBucket, bucket));
}
