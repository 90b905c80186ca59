import { type BillingDocument, type DocumentLanguage } from '../../formats/pdf/billing-document';
import { documentFormat } from '../../formats/pdf/document-format';
import { documentTexts } from '../../formats/pdf/document-texts';
import { escapeHtml } from './escape-html';

/** Subject and body of the mail that brings a document, in the customer's language. */
export interface DocumentMail {
  readonly subject: string;
  readonly html: string;
  readonly fileName: string;
}

/** Every text is escaped, and there are no links: none can be forged (reliability.md 4.1). */
export function documentMail(document: BillingDocument): DocumentMail {
  const { language, kind, number, seller, buyer } = document;
  const title = `${documentTexts[language].kind[kind]} ${number}`;
  const say = PHRASES[language];
  const paragraphs = [
    say.greeting(buyer.name),
    say.attached(title),
    ...demand(document),
    `${say.regards}\n${seller.name}`,
  ];
  return {
    subject: `${title} · ${seller.name}`,
    html: paragraphs.map((text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`).join('\n'),
    fileName: `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`,
  };
}

function demand({ language, kind, currency, amountDue, dueOn }: BillingDocument): readonly string[] {
  if (kind === 'creditNote' || dueOn === undefined) return [];
  const format = documentFormat(language);
  return [PHRASES[language].due(`${currency} ${format.money(amountDue)}`, format.date(dueOn))];
}

interface Phrases {
  readonly greeting: (name: string) => string;
  readonly attached: (title: string) => string;
  readonly due: (amount: string, date: string) => string;
  readonly regards: string;
}

const PHRASES: Readonly<Record<DocumentLanguage, Phrases>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    attached: (title) => `please find ${title} attached.`,
    due: (amount, date) => `Please pay ${amount} by ${date}.`,
    regards: 'Kind regards',
  },
  de: {
    greeting: (name) => `Guten Tag ${name},`,
    attached: (title) => `anbei erhalten Sie das Dokument ${title}.`,
    due: (amount, date) => `Bitte überweisen Sie ${amount} bis zum ${date}.`,
    regards: 'Mit freundlichen Grüßen',
  },
};
