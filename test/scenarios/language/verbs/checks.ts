import { writePolicy, tables } from '@o2c/core/dataverse';

import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { matchLine } from '../lines/match-line';
import { type Verb } from '../verb';

const pattern = /^(?<points>\w+(?:, \w+)*?)(?: with (?<days>\d+) days of grace)?$/;

/** Where credit is looked at from now on, and for how many days a look counts; how else it is looked at stays as the organisation has it. */
export const checks: Verb = {
  word: 'checks',
  example: '2026-01-01 checks orderEntry, confirmation, shipment with 2 days of grace',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern, example: checks.example });
    const grace = part('days') === '' ? {} : { graceDays: Number(part('days')) };
    const points = part('points').split(', ');
    const checkpoints = Object.fromEntries(points.map((point) => [point, { checked: true, ...grace }]));
    return async ({ session, organisation }) => {
      const actionType = 'order.clear';
      const declared = organisation.policies.find((policy) => policy.actionType === actionType);
      const parameters = JSON.stringify({ ...declared?.parameters, checkpoints });
      await upsertRow(session, ...rowOf(tables.policy, writePolicy({ actionType, autonomy: 'act', parameters })));
    };
  },
};
