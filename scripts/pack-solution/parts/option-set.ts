import { type ChoiceDeclaration } from '../../../solution/model/choice';
import { element, leaves, type XmlElement } from '../xml';
import { descriptions, displayNames, INTRODUCED, labels } from './labels';

/** A global choice as exports write it. */
export const optionSet = (choice: ChoiceDeclaration): XmlElement =>
  element('optionset', { Name: choice.name, localizedName: choice.label, description: `${choice.label}.` }, [
    ...leaves({
      OptionSetType: 'picklist',
      IsGlobal: 1,
      IntroducedVersion: INTRODUCED,
      IsCustomizable: 1,
      ExternalTypeName: '',
    }),
    displayNames(choice.label),
    descriptions(`${choice.label}.`),
    element(
      'options',
      {},
      choice.options.map((option) =>
        element('option', { value: option.value, ExternalValue: '', IsHidden: 0 }, [labels(option.label)]),
      ),
    ),
  ]);
