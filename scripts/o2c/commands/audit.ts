import { instant } from '@o2c/core/kernel';

import { openAnchors } from '../../audit/open-anchors';
import { verifyAudit } from '../../audit/verify-audit';
import { type Command, CommandRefusal } from '../command';
import { openSession } from '../environment';
import { parseOptions } from '../parse-options';

/** `audit verify`: decisions against hashes, blocks and anchors; exit 1 when something was changed, each finding on its line (AU-1). */
export const audit: Command = {
  name: 'audit',
  usage: 'audit verify [--url URL] [--anchors CONNECTION] [--json]',
  summary: 'proves that no automatic decision was changed or removed since it was sealed',
  run: async (args, console) => {
    const { values, positionals } = parseOptions(
      args,
      { url: { type: 'string' }, anchors: { type: 'string' }, json: { type: 'boolean' } },
      1,
    );
    if (positionals[0] !== 'verify') throw new CommandRefusal(`'${positionals[0] ?? ''}' is not known: audit verify`);
    const report = await verifyAudit(
      openSession(values.url, 'posting'),
      openAnchors(values.anchors),
      instant(new Date().toISOString()),
    );
    if (values.json === true) console.result(JSON.stringify(report));
    else {
      for (const { subject, expected, found, text } of report.findings)
        console.message(`${subject}: ${text} Expected ${expected}, found ${found}.`);
      const { decisions, blocks, anchors } = report.checked;
      console.result(
        `${report.findings.length} findings in ${decisions} decisions, ${blocks} blocks, ${anchors} anchors.`,
      );
    }
    return report.findings.length === 0 ? 0 : 1;
  },
};
