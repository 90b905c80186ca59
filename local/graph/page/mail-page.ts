import { type Mail } from '../store/message';
import { escapeHtml } from '../../page/escape-html';
import { layout } from './layout';

/** One mail. Its HTML body is shown in a sandboxed frame that may run nothing. */
export function mailPage(mail: Mail): string {
  const { content } = mail;
  const people = content.toRecipients.map(({ emailAddress }) => emailAddress.address).join(', ');
  const files = content.attachments.map(
    (file, index) =>
      `<li><a href="/mail/${encodeURIComponent(mail.immutableId)}/files/${index}">${escapeHtml(file.name)}</a></li>`,
  );
  return layout(
    content.subject || '(no subject)',
    `<p><a href="/">All mail</a></p>
    <dl><dt>From</dt><dd>${escapeHtml(mail.mailbox)}</dd><dt>To</dt><dd>${escapeHtml(people)}</dd>
    <dt>Message id</dt><dd>${escapeHtml(mail.internetMessageId)}</dd></dl>
    ${files.length > 0 ? `<ul>${files.join('')}</ul>` : ''}
    ${bodyOf(mail)}`,
  );
}

function bodyOf({ content: { body } }: Mail): string {
  if (body.contentType === 'text') return `<pre>${escapeHtml(body.content)}</pre>`;
  return `<iframe title="Body" sandbox="" srcdoc="${escapeHtml(body.content)}"></iframe>`;
}
