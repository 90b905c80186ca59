import { relationship } from './parts/relationship';
import { emptyRibbon } from './parts/ribbon';
import { type EntityParts, type SolutionParts } from './solution-parts';
import { element, leaf, leaves, type XmlElement } from './xml';

/** Namespace declaration on the root of every customization file. */
export const XSI = { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' };

/** customizations.xml with every section filled. */
export function customizations(parts: SolutionParts): XmlElement {
  const filled = sections(parts);
  return inOrder((name) => filled.get(name) ?? []);
}

/** Other/Customizations.xml of the unpacked folder: the same sections, emptied into files of their own. */
export const emptyCustomizations = (): XmlElement => inOrder(() => []);

const inOrder = (content: (section: string) => readonly XmlElement[]): XmlElement =>
  element('ImportExportXml', XSI, [...SECTIONS.map((name) => element(name, {}, content(name))), LANGUAGES]);

const sections = (parts: SolutionParts): ReadonlyMap<string, readonly XmlElement[]> =>
  new Map([
    ['Entities', parts.entities.map(entity)],
    ['Roles', parts.roles.map((part) => part.xml)],
    ['FieldSecurityProfiles', parts.fieldSecurityProfiles],
    ['EntityRelationships', parts.relationships.map(relationship)],
    ['optionsets', parts.optionSets.map((part) => part.xml)],
    ['CustomControls', parts.controls.map((control) => customControl(control.name))],
    ['SdkMessageProcessingSteps', parts.steps.map((part) => part.xml)],
    ['ServiceEndpoints', parts.serviceEndpoints],
    ['AppModuleSiteMaps', parts.siteMaps.map((part) => part.xml)],
    ['AppModules', parts.apps.map((part) => part.xml)],
  ]);

/** A control as customizations.xml and its data file name it. */
export const customControl = (name: string): XmlElement =>
  element('CustomControl', {}, [...leaves({ Name: name, FileName: `/Controls/${name}/ControlManifest.xml` })]);

const LANGUAGES = element('Languages', {}, [leaf('Language', 1033)]);

/** The sections in the order real exports have them (spec/dataverse.md A.2). */
const SECTIONS = [
  'Entities',
  'Roles',
  'Workflows',
  'FieldSecurityProfiles',
  'Templates',
  'EntityMaps',
  'EntityRelationships',
  'OrganizationSettings',
  'optionsets',
  'WebResources',
  'CustomControls',
  'SolutionPluginAssemblies',
  'SdkMessageProcessingSteps',
  'ServiceEndpoints',
  'AppModuleSiteMaps',
  'AppModules',
  'EntityDataProviders',
];

const entity = (parts: EntityParts): XmlElement =>
  element('Entity', {}, [
    ...parts.head,
    ...(parts.forms.length === 0
      ? []
      : [
          element('FormXml', {}, [
            element(
              'forms',
              { type: 'main' },
              parts.forms.map((part) => part.xml),
            ),
          ]),
        ]),
    ...(parts.views.length === 0
      ? []
      : [
          element('SavedQueries', {}, [
            element(
              'savedqueries',
              {},
              parts.views.map((part) => part.xml),
            ),
          ]),
        ]),
    emptyRibbon(),
  ]);
