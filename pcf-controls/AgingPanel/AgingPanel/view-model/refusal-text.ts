import { type IconName, type Texts } from '@o2c/pcf-shared';
import { type ReadRefusal } from '../sources/receivables-source';

export interface RefusalText {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string | undefined;
  readonly mayRetry: boolean;
}

/** What a refusal means to the user. */
export function refusalText(refusal: ReadRefusal, texts: Texts): RefusalText {
  switch (refusal.code) {
    case 'receivables.no-permission':
      return {
        icon: 'lock',
        title: texts('refused_permission'),
        detail: texts('refused_permission_detail', {
          privilege: refusal.privilege ?? texts('refused_permission_read'),
        }),
        mayRetry: false,
      };
    case 'receivables.offline':
      return {
        icon: 'warning',
        title: texts('refused_offline'),
        detail: texts('refused_offline_detail'),
        mayRetry: true,
      };
    case 'receivables.unreadable-snapshot':
      return {
        icon: 'warning',
        title: texts('refused_snapshot'),
        detail: texts('refused_snapshot_detail', { version: refusal.version ?? '?' }),
        mayRetry: false,
      };
    case 'receivables.unreadable-row':
      return {
        icon: 'warning',
        title: texts('refused_row'),
        detail: texts('refused_row_detail', { id: refusal.id, reason: refusal.reason }),
        mayRetry: true,
      };
    case 'receivables.failed':
      return { icon: 'warning', title: texts('refused_failed'), detail: failureDetail(refusal, texts), mayRetry: true };
  }
}

function failureDetail(refusal: Extract<ReadRefusal, { code: 'receivables.failed' }>, texts: Texts): string {
  const { message, correlationId } = refusal;
  return correlationId === undefined ? message : texts('refused_failed_detail', { message, id: correlationId });
}
