import { type Mail } from '../store/message';

export interface MailView {
  readonly immutableIds: boolean;
  readonly query: URLSearchParams;
}

/** A mail as Graph shows it; extended properties and attachments only when expanded, `$select` obeyed. */
export function writeMail(mail: Mail, { immutableIds, query }: MailView): object {
  const { attachments, singleValueExtendedProperties, ...content } = mail.content;
  const expanded = query.get('$expand') ?? '';
  const whole: Record<string, unknown> = {
    id: immutableIds ? mail.immutableId : mail.id,
    isDraft: mail.isDraft,
    internetMessageId: mail.internetMessageId,
    createdDateTime: mail.createdDateTime,
    sentDateTime: mail.sentDateTime,
    hasAttachments: attachments.length > 0,
    ...content,
  };
  const related = {
    ...(expanded.includes('singleValueExtendedProperties') ? { singleValueExtendedProperties } : {}),
    ...(expanded.includes('attachments') ? { attachments } : {}),
  };
  const select = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  const chosen = Object.entries(whole).filter(([name]) => !select || name === 'id' || select.includes(name));
  return { ...Object.fromEntries(chosen), ...related };
}
