import { type AdjustmentLine, type AdjustmentType } from './limit-adjustment';
import { type LimitOnFile } from './limit-on-file';
import { withLimit } from './with-limit';

/** What a posted line sets, its days resolved. */
export type LimitChangeLine = Pick<AdjustmentLine, 'newLimit' | 'unlimited' | 'validFrom' | 'expiresOn'>;

/** The limit on file once a line is posted; nothing of the other kind of limit changes. */
export function limitAfter(onFile: LimitOnFile, line: LimitChangeLine, type: AdjustmentType): LimitOnFile {
  const { newLimit: limit, unlimited, validFrom: from, expiresOn } = line;
  return withLimit(onFile, type, {
    unlimited,
    ...(limit === undefined ? {} : { limit }),
    ...(from === undefined ? {} : { from }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  });
}
