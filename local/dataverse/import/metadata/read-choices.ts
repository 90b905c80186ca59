import { type XmlElement } from '../package/xml-element';
import { type GlobalChoice } from '../../metadata/table-metadata';
import { attributeOf, child, children, localized } from '../package/elements';
import { readOptions } from './read-options';

/** The global choices of customizations.xml. */
export const readChoices = (root: XmlElement): readonly GlobalChoice[] =>
  children(child(root, 'optionsets'), 'optionset').map(readChoice);

function readChoice(element: XmlElement): GlobalChoice {
  const name = attributeOf(element, 'Name') ?? '';
  return {
    name,
    displayName: localized(child(element, 'displaynames')) ?? attributeOf(element, 'localizedName') ?? name,
    custom: name.includes('_'),
    options: readOptions(element),
  };
}
