import { formatMoney, type CurrencyCode, type IsoDate, money } from '@o2c/core/kernel';

/** One booking of a statement to write. */
export interface CamtEntry {
  readonly reference: string;
  /** What the payer calls the transfer; a return carries the one of the transfer it returns. */
  readonly endToEndId: string;
  /** Signed: money in above zero. */
  readonly amountMinor: number;
  readonly counterparty: string;
  readonly iban: string;
  readonly remittance: string;
  readonly structured: readonly { readonly document: string; readonly amountMinor: number }[];
  /** A payment that came back. */
  readonly returned: boolean;
}

export interface CamtStatement {
  readonly iban: string;
  readonly currency: CurrencyCode;
  readonly sequence: number;
  readonly day: IsoDate;
  readonly openingMinor: number;
  readonly entries: readonly CamtEntry[];
}

/** A day's account statement as a bank sends it: camt.053.001.08 with one statement, opening plus entries equal to closing. */
export function camtFile(statement: CamtStatement): string {
  const { iban, day, sequence, entries } = statement;
  const closing = entries.reduce((sum, { amountMinor }) => sum + amountMinor, statement.openingMinor);
  const id = `${iban.slice(-8)}-${day}-${String(sequence)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>',
    `<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${day}T18:00:00Z</CreDtTm></GrpHdr>`,
    `<Stmt><Id>${id}</Id><ElctrncSeqNb>${String(sequence)}</ElctrncSeqNb><CreDtTm>${day}T18:00:00Z</CreDtTm>`,
    `<Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>${statement.currency}</Ccy></Acct>`,
    balance(statement, 'OPBD', statement.openingMinor),
    balance(statement, 'CLBD', closing),
    ...entries.map((entry) => entryXml(statement, entry)),
    '</Stmt></BkToCstmrStmt></Document>',
  ].join('\n');
}

function balance(statement: CamtStatement, code: string, minor: number): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amountXml(statement, minor)}<Dt><Dt>${statement.day}</Dt></Dt></Bal>`;
}

function entryXml(statement: CamtStatement, entry: CamtEntry): string {
  const { day } = statement;
  const party = entry.amountMinor >= 0 || entry.returned ? 'Dbtr' : 'Cdtr';
  return [
    `<Ntry><NtryRef>${escaped(entry.reference)}</NtryRef>${amountXml(statement, entry.amountMinor)}`,
    `<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>`,
    `<AcctSvcrRef>${escaped(entry.reference)}</AcctSvcrRef><NtryDtls><TxDtls>`,
    `<Refs><EndToEndId>${escaped(entry.endToEndId)}</EndToEndId></Refs>`,
    `<RltdPties><${party}><Pty><Nm>${escaped(entry.counterparty)}</Nm></Pty></${party}>`,
    `<${party}Acct><Id><IBAN>${entry.iban}</IBAN></Id></${party}Acct></RltdPties>`,
    remittanceXml(statement, entry),
    entry.returned ? '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>' : '',
    '</TxDtls></NtryDtls></Ntry>',
  ].join('');
}

function remittanceXml({ currency }: CamtStatement, { remittance, structured }: CamtEntry): string {
  if (remittance === '' && structured.length === 0) return '';
  const parts = structured.map(
    ({ document, amountMinor }) =>
      `<Strd><RfrdDocInf><Nb>${escaped(document)}</Nb></RfrdDocInf><RfrdDocAmt><RmtdAmt Ccy="${currency}">${formatMoney(money(amountMinor, currency))}</RmtdAmt></RfrdDocAmt></Strd>`,
  );
  return `<RmtInf>${remittance === '' ? '' : `<Ustrd>${escaped(remittance)}</Ustrd>`}${parts.join('')}</RmtInf>`;
}

const amountXml = ({ currency }: CamtStatement, minor: number): string =>
  `<Amt Ccy="${currency}">${formatMoney(money(Math.abs(minor), currency))}</Amt><CdtDbtInd>${minor < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
