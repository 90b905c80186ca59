import { type EnvironmentVariableDeclaration } from '../../../solution/model/settings';
import { element, leaf, leaves, type XmlElement } from '../xml';
import { INTRODUCED, LANGUAGE } from './labels';

const TYPES: Readonly<Record<EnvironmentVariableDeclaration['type'], number>> = {
  text: 100_000_000,
  number: 100_000_001,
  yesNo: 100_000_002,
  json: 100_000_003,
};

/** An environment variable definition; values are per environment and never in the package. */
export const environmentVariable = (variable: EnvironmentVariableDeclaration): XmlElement =>
  element('environmentvariabledefinition', { schemaname: variable.name }, [
    ...(variable.defaultValue === undefined ? [] : [leaf('defaultvalue', variable.defaultValue)]),
    worded('description', variable.description),
    worded('displayname', variable.label),
    ...leaves({
      introducedversion: INTRODUCED,
      iscustomizable: 1,
      isrequired: 0,
      secretstore: 0,
      type: TYPES[variable.type],
    }),
  ]);

const worded = (name: string, text: string): XmlElement =>
  element(name, { default: text }, [element('label', { description: text, languagecode: LANGUAGE })]);
