import { app } from './rules/app';
import { columns } from './rules/columns';
import { contentTypes } from './rules/content-types';
import { controls } from './rules/controls';
import { dependencies } from './rules/dependencies';
import { fieldSecurity } from './rules/field-security';
import { fileNames } from './rules/file-names';
import { ids } from './rules/ids';
import { names } from './rules/names';
import { optionValues } from './rules/option-values';
import { parts } from './rules/parts';
import { privileges } from './rules/privileges';
import { relationships } from './rules/relationships';
import { rootComponents } from './rules/root-components';
import { steps } from './rules/steps';
import { subgrids } from './rules/subgrids';
import { systemColumns } from './rules/system-columns';
import { type Rule } from './solution-under-test';

/** Every rule that needs nothing but the package itself. */
export const structuralRules: readonly Rule[] = [
  parts,
  contentTypes,
  rootComponents,
  ids,
  names,
  fileNames,
  optionValues,
  columns,
  relationships,
  systemColumns,
  fieldSecurity,
  privileges,
  steps,
  controls,
  subgrids,
  app,
  dependencies,
];
