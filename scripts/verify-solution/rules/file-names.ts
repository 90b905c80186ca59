import { descendants } from '../../pack-solution/xml-query';
import { type Rule } from '../solution-under-test';

const GUID_AT_END = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?(\.[a-z]+)?$/i;

/** A GUID in a file name stands in upper case and without braces, as the platform writes and looks for it (spec/dataverse.md A.2). */
export const fileNames: Rule = (solution) =>
  ['FileName', 'JsonFileName', 'XamlFileName']
    .flatMap((name) => descendants(solution.customizations, name))
    .map((element) => element.text ?? '')
    .filter((name) => {
      const guid = GUID_AT_END.exec(name)?.[0].replace(/\.[a-z]+$/i, '');
      return guid !== undefined && (guid !== guid.toUpperCase() || guid.includes('}'));
    })
    .map((name) => ({ rule: 'file-names', where: name, message: 'has a GUID that is not upper case without braces' }));
