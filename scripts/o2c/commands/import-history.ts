import { importHistoryFile } from '../../import-history/import-history-file';
import { type Command, CommandRefusal } from '../command';
import { openSession } from '../environment';
import { parseOptions } from '../parse-options';

/** `import-history`: open items and payment history of another system. Exit 1 when lines were refused; the others are in. */
export const importHistory: Command = {
  name: 'import-history',
  usage: 'import-history FILE.csv --map MAP.json [--url URL] [--json]',
  summary: 'open items and payment history from another system; running it again changes nothing',
  run: async (args, console) => {
    const { values, positionals } = parseOptions(
      args,
      {
        map: { type: 'string' },
        url: { type: 'string' },
        json: { type: 'boolean' },
      },
      1,
    );
    const [file] = positionals;
    if (file === undefined || values.map === undefined)
      throw new CommandRefusal('FILE.csv and --map MAP.json are needed');
    const report = await importHistoryFile(openSession(values.url, 'posting'), {
      file,
      map: values.map,
      recordedOn: new Date().toISOString(),
      progress: console.progress,
    });
    for (const defect of report.refused) {
      console.message(`${file}:${defect.line}: ${defect.field === undefined ? '' : `${defect.field}: `}${defect.text}`);
    }
    const { read, imported, unchanged, refused } = report;
    console.result(
      values.json === true
        ? JSON.stringify(report)
        : `Lines read: ${read}. Documents imported: ${imported}; there already: ${unchanged}. Lines refused: ${refused.length}.`,
    );
    return refused.length === 0 ? 0 : 1;
  },
};
