import { committedRead } from '../../pipeline/write-transaction';
import { badQuery, segmentNotFound } from '../../errors/address-errors';
import { rowCount } from '../../query/row-count';
import { isJsonArray } from '../json/json';
import { complexBody } from './complex-body';
import { type Operation } from './operation';

/** RetrieveTotalRecordCount(EntityNames=['account']): rows per table. The platform's figure is up to a day old, ours is exact (row 76). */
export const retrieveTotalRecordCount: Operation = {
  kind: 'function',
  binding: 'none',
  run: (call) => {
    const names = call.parameters['EntityNames'];
    if (!isJsonArray(names)) throw badQuery('RetrieveTotalRecordCount needs EntityNames, a list of logical names.');
    const { execution } = call.context;
    return committedRead(execution, () => {
      const counts = names.map((name) => {
        const table = typeof name === 'string' ? execution.services.catalogue.table(name) : undefined;
        if (!table) throw segmentNotFound(typeof name === 'string' ? name : 'EntityNames');
        execution.services.authority.require(execution.principal, 'Read', { table });
        return { name: table.logicalName, rows: rowCount(execution.services, table) };
      });
      const collection = {
        Count: counts.length,
        IsReadOnly: false,
        Keys: counts.map(({ name }) => name),
        Values: counts.map(({ rows }) => rows),
      };
      return complexBody(call, 'RetrieveTotalRecordCountResponse', { EntityRecordCountCollection: collection });
    });
  },
};
