import { element, type XmlElement } from '../xml';

/** English (United States), the base language of the solution. */
export const LANGUAGE = '1033';

/** Version stamped on every component; the platform compares it on upgrade. */
export const INTRODUCED = '1.0.0.0';

const worded = (parent: string, child: string, text: string): XmlElement =>
  element(parent, {}, [element(child, { description: text, languagecode: LANGUAGE })]);

export const displayNames = (text: string): XmlElement => worded('displaynames', 'displayname', text);
export const descriptions = (text: string): XmlElement => worded('Descriptions', 'Description', text);
export const labels = (text: string): XmlElement => worded('labels', 'label', text);
export const localizedNames = (text: string): XmlElement => worded('LocalizedNames', 'LocalizedName', text);
export const localizedCollectionNames = (text: string): XmlElement =>
  worded('LocalizedCollectionNames', 'LocalizedCollectionName', text);
