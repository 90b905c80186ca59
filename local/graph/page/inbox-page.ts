import { type Mail } from '../store/message';
import { escapeHtml } from '../../page/escape-html';
import { layout } from './layout';

/** What was sent, newest first, and what still lies as a draft. */
export function inboxPage(mails: readonly Mail[]): string {
  const sent = mails.filter((mail) => !mail.isDraft).sort((left, right) => time(right).localeCompare(time(left)));
  const drafts = mails.filter((mail) => mail.isDraft);
  const body = `${table('Sent', sent)}${drafts.length > 0 ? table('Drafts', drafts) : ''}`;
  return layout(`Mail (${sent.length} sent)`, body);
}

const time = (mail: Mail): string => mail.sentDateTime ?? mail.createdDateTime;

function table(title: string, mails: readonly Mail[]): string {
  if (mails.length === 0) return `<h2>${title}</h2><p>Nothing yet.</p>`;
  const rows = mails.map(
    (mail) => `<tr>
      <td><time>${escapeHtml(time(mail).replace('T', ' ').slice(0, 16))}</time></td>
      <td>${escapeHtml(mail.content.toRecipients.map(({ emailAddress }) => emailAddress.address).join(', '))}</td>
      <td><a href="/mail/${encodeURIComponent(mail.immutableId)}">${escapeHtml(mail.content.subject || '(no subject)')}</a></td>
      <td>${mail.content.attachments.length || ''}</td>
    </tr>`,
  );
  return `<h2>${title}</h2><table>
    <thead><tr><th scope="col">When</th><th scope="col">To</th><th scope="col">Subject</th><th scope="col">Files</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table>`;
}
