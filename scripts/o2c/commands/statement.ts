import { judgeStatement, type JudgedStatement } from '@o2c/core/cash-application';
import { formatMoney } from '@o2c/core/kernel';

import { readCamt } from '../../../azure-functions/src/formats/camt/read-camt';
import { statementAnswer } from '../../../azure-functions/src/formats/statement-answer';
import { quarantineText } from '../../../azure-functions/src/formats/quarantine-text';
import { readBankFile } from '../../statements/read-bank-file';
import { type Command, CommandRefusal } from '../command';
import { parseOptions } from '../parse-options';

/** `statement FILE`: a bank file as normalised JSON; exit 1 when a statement is quarantined, 2 when the file cannot be read. */
export const statement: Command = {
  name: 'statement',
  usage: 'statement FILE [--json]',
  summary: 'reads a bank statement (camt.053, camt.054), foots it and prints it as normalised JSON',
  run: (args, console) => {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, 1);
    const [file] = positionals;
    if (file === undefined) throw new CommandRefusal('name the file to read', 2);
    const read = readCamt(readBankFile(file));
    if (!read.ok) {
      const { code, detail, line } = read.error;
      throw new CommandRefusal(`${file}${line === undefined ? '' : `, line ${line}`}: ${code}: ${detail}`, 2);
    }
    const statements = read.value.statements.map((each) => judgeStatement(each, read.value.format));
    const answer = statementAnswer(read.value.format, statements);
    console.result(values.json === true ? JSON.stringify(answer) : JSON.stringify(answer, undefined, 2));
    for (const each of statements) console.message(summaryOf(each));
    return Promise.resolve(statements.some(({ quarantine }) => quarantine) ? 1 : 0);
  },
};

function summaryOf({ statementId, account, entries, closing, quarantine }: JudgedStatement): string {
  const head = `statement ${statementId} of ${account}: ${entries.length} entries`;
  if (quarantine) return `${head}, quarantined: ${quarantineText(quarantine)}`;
  return closing ? `${head}, closing balance ${formatMoney(closing)} ${closing.currency}` : head;
}
