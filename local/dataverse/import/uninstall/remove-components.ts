import { type Environment } from '../changing-catalogue';
import { type Component } from '../component-draft';
import { findRemoval } from './find-removal';
import { refuseDependents } from './refuse-dependents';
import { removeMetadata } from './remove-metadata';
import { removeRows } from './remove-rows';

/** Removes components with their data. Refused, naming both sides, where something that stays depends on one of them. */
export function removeComponents(environment: Environment, components: readonly Component[]): void {
  const removal = findRemoval(environment.catalogue, components);
  refuseDependents(environment, removal);
  removeRows(environment.database, removal.rows);
  removeMetadata(environment, removal);
}
