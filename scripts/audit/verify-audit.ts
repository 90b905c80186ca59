import { instant, type Instant } from '@o2c/core/kernel';
import { checkSeals, type Finding } from '@o2c/core/operations';

import { type Anchors } from '../../azure-functions/src/jobs/sealing/anchors';
import { type Session } from '../dataverse/connect';
import { readSealedBooks } from './read-sealed-books';

export interface AuditReport {
  readonly checked: { readonly decisions: number; readonly blocks: number; readonly anchors: number };
  readonly findings: readonly Finding[];
}

/** The sealer runs every five minutes; what is older than this and in no block was forgotten. */
const UNSEALED_MILLISECONDS = 2 * 60 * 60_000;

/** Recomputes rows, content hashes, blocks and anchors, and names every row that does not agree (AU-1, I21). */
export async function verifyAudit(session: Session, anchors: Anchors, now: Instant): Promise<AuditReport> {
  const { decisions, seals, unreadable } = await readSealedBooks(session);
  const anchored = await anchors.all();
  const sealedBefore = instant(new Date(Date.parse(now) - UNSEALED_MILLISECONDS).toISOString());
  return {
    checked: { decisions: decisions.length, blocks: seals.length, anchors: anchored.size },
    findings: [...unreadable, ...checkSeals({ decisions, seals, anchors: anchored, sealedBefore })],
  };
}
