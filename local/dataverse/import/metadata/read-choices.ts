import { type Element } from '@xmldom/xmldom';
import { type GlobalChoice } from '../../metadata/table-metadata';
import { attributeOf, child, children, localized } from '../package/elements';
import { readOptions } from './read-options';

/** The global choices of customizations.xml. */
export const readChoices = (root: Element): readonly GlobalChoice[] =>
  children(child(root, 'optionsets'), 'optionset').map(readChoice);

function readChoice(element: Element): GlobalChoice {
  const name = attributeOf(element, 'Name') ?? '';
  return {
    name,
    displayName: localized(child(element, 'displaynames')) ?? attributeOf(element, 'localizedName') ?? name,
    custom: name.includes('_'),
    options: readOptions(element),
  };
}
