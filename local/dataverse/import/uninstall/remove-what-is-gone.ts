import { type ImportContext } from '../import-context';
import { listedComponents, unshared } from './listed-components';
import { removeComponents } from './remove-components';

/** The end of an upgrade: what the installed version brought and the package no longer has is removed, with its data. */
export function removeWhatIsGone(context: ImportContext): void {
  const { database, catalogue, stage, holderId, components } = context;
  if (stage !== 'upgrade') return;
  const stale = listedComponents(database, holderId).filter(({ type, objectId }) => !components.has(type, objectId));
  removeComponents({ database, catalogue }, unshared(database, stale, [holderId]));
  for (const { type, objectId } of stale)
    database.run('DELETE FROM solutioncomponent WHERE solutionid = ? AND componenttype = ? AND objectid = ?', [
      holderId,
      type,
      objectId,
    ]);
}
