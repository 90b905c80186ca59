/** One `Ntry` of a statement under test; amounts are written as given. */
export interface CamtEntry {
  readonly amount: string;
  readonly mark?: 'CRDT' | 'DBIT';
  readonly currency?: string;
  readonly day?: string;
  readonly status?: string;
  readonly bankReference?: string;
  readonly reversal?: boolean;
  /** Raw XML after the header of the entry: `<NtryDtls>...`. */
  readonly details?: string;
}

export interface CamtStatement {
  readonly iban?: string;
  readonly currency?: string;
  readonly id?: string;
  readonly sequence?: string;
  readonly opening?: string;
  readonly closing?: string;
  readonly day?: string;
  readonly entries?: readonly CamtEntry[];
}

export interface CamtDetails {
  readonly text?: string;
  readonly name?: string;
  readonly iban?: string;
  readonly endToEndId?: string;
  readonly creditorReference?: string;
  readonly documents?: readonly { readonly number: string; readonly amount?: string; readonly credit?: boolean }[];
  readonly returnReason?: string;
}

export const OUR_IBAN = 'DE89370400440532013000';

/** `<NtryDtls>` with one transaction that says who paid and what for. */
export function camtDetails(given: CamtDetails, currency = 'EUR'): string {
  const documents = (given.documents ?? []).map(({ number, amount, credit }) => {
    const element = credit === true ? 'CdtNoteAmt' : 'RmtdAmt';
    const paid =
      amount === undefined ? '' : `<RfrdDocAmt><${element} Ccy="${currency}">${amount}</${element}></RfrdDocAmt>`;
    return `<Strd><RfrdDocInf><Nb>${number}</Nb></RfrdDocInf>${paid}</Strd>`;
  });
  const reference = given.creditorReference
    ? `<Strd><CdtrRefInf><Ref>${given.creditorReference}</Ref></CdtrRefInf></Strd>`
    : '';
  return [
    '<NtryDtls><TxDtls>',
    given.endToEndId ? `<Refs><EndToEndId>${given.endToEndId}</EndToEndId></Refs>` : '',
    `<RltdPties>${given.name ? `<Dbtr><Pty><Nm>${given.name}</Nm></Pty></Dbtr>` : ''}`,
    given.iban ? `<DbtrAcct><Id><IBAN>${given.iban}</IBAN></Id></DbtrAcct>` : '',
    `</RltdPties><RmtInf>${given.text ? `<Ustrd>${given.text}</Ustrd>` : ''}${documents.join('')}${reference}</RmtInf>`,
    given.returnReason ? `<RtrInf><Rsn><Cd>${given.returnReason}</Cd></Rsn></RtrInf>` : '',
    '</TxDtls></NtryDtls>',
  ].join('');
}

/** A camt.053.001.08 document with the statements given. */
export const aCamtFile = (...statements: readonly CamtStatement[]): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">\n<BkToCstmrStmt>\n` +
      `<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-01T18:00:00+01:00</CreDtTm></GrpHdr>\n` +
      `${statements.map(statementXml).join('\n')}\n</BkToCstmrStmt>\n</Document>`,
  );

function statementXml(given: CamtStatement): string {
  const { iban = OUR_IBAN, currency = 'EUR', id = 'S1', day = '2026-03-01', entries = [] } = given;
  return [
    `<Stmt><Id>${id}</Id>`,
    given.sequence === undefined ? '' : `<ElctrncSeqNb>${given.sequence}</ElctrncSeqNb>`,
    `<Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>${currency}</Ccy></Acct>`,
    balanceXml('OPBD', given.opening, { currency, day }),
    balanceXml('CLBD', given.closing, { currency, day }),
    ...entries.map((entry) => entryXml(entry, { currency, day })),
    '</Stmt>',
  ].join('\n');
}

interface Fallback {
  readonly currency: string;
  readonly day: string;
}

function balanceXml(type: string, amount: string | undefined, { currency, day }: Fallback): string {
  if (amount === undefined) return '';
  const mark = amount.startsWith('-') ? 'DBIT' : 'CRDT';
  const tag = `<Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp>`;
  return `<Bal>${tag}<Amt Ccy="${currency}">${amount.replace('-', '')}</Amt><CdtDbtInd>${mark}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
}

function entryXml(entry: CamtEntry, fallback: Fallback): string {
  return [
    `<Ntry><Amt Ccy="${entry.currency ?? fallback.currency}">${entry.amount}</Amt>`,
    `<CdtDbtInd>${entry.mark ?? 'CRDT'}</CdtDbtInd>`,
    entry.reversal === undefined ? '' : `<RvslInd>${entry.reversal}</RvslInd>`,
    `<Sts><Cd>${entry.status ?? 'BOOK'}</Cd></Sts>`,
    `<BookgDt><Dt>${entry.day ?? fallback.day}</Dt></BookgDt><ValDt><Dt>${entry.day ?? fallback.day}</Dt></ValDt>`,
    entry.bankReference === undefined ? '' : `<AcctSvcrRef>${entry.bankReference}</AcctSvcrRef>`,
    entry.details ?? '',
    '</Ntry>',
  ].join('');
}
