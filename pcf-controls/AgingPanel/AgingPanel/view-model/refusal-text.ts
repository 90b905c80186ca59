import { type IconName, type Texts, type TextValues } from '@o2c/pcf-shared';
import { type ReadRefusal } from '../sources/receivables-source';

export interface RefusalText {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly mayRetry: boolean;
}

/** What a refusal means to the user. */
export function refusalText(refusal: ReadRefusal, texts: Texts): RefusalText {
  switch (refusal.code) {
    case 'receivables.no-permission': {
      const privilege = refusal.privilege ?? texts('refused_permission_read');
      return { ...sentences('permission', texts, { privilege }), icon: 'lock', mayRetry: false };
    }
    case 'receivables.offline':
      return sentences('offline', texts);
    case 'receivables.unreadable-snapshot':
      return { ...sentences('snapshot', texts, { version: refusal.version ?? '?' }), mayRetry: false };
    case 'receivables.unreadable-row':
      return sentences('row', texts, { id: refusal.id, reason: refusal.reason });
    case 'receivables.failed': {
      const { message, correlationId } = refusal;
      const told = sentences('failed', texts, { message, id: correlationId ?? '' });
      return correlationId === undefined ? { ...told, detail: message } : told;
    }
  }
}

/** The two texts of a refusal (`refused_<what>` and its `_detail`); most are worth another try. */
const sentences = (what: string, texts: Texts, values: TextValues = {}): RefusalText => ({
  icon: 'warning',
  title: texts(`refused_${what}`),
  detail: texts(`refused_${what}_detail`, values),
  mayRetry: true,
});
