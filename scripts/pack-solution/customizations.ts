import { relationship } from './parts/relationship';
import { emptyRibbon } from './parts/ribbon';
import { type EntityParts, type SolutionParts } from './solution-parts';
import { element, leaf, leaves, type XmlElement } from './xml';

/** Namespace declaration on the root of every customization file. */
export const XSI = { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' };

/** customizations.xml: every section in the order real exports have them (spec/dataverse.md A.2). */
export function customizations(parts: SolutionParts): XmlElement {
  return element('ImportExportXml', XSI, [
    element('Entities', {}, parts.entities.map(entity)),
    element(
      'Roles',
      {},
      parts.roles.map((part) => part.xml),
    ),
    element('Workflows'),
    element('FieldSecurityProfiles', {}, parts.fieldSecurityProfiles),
    element('Templates'),
    element('EntityMaps'),
    element('EntityRelationships', {}, parts.relationships.map(relationship)),
    element('OrganizationSettings'),
    element(
      'optionsets',
      {},
      parts.optionSets.map((part) => part.xml),
    ),
    element('WebResources'),
    element(
      'CustomControls',
      {},
      parts.controls.map((control) => customControl(control.name)),
    ),
    element('SolutionPluginAssemblies'),
    element(
      'SdkMessageProcessingSteps',
      {},
      parts.steps.map((part) => part.xml),
    ),
    element('ServiceEndpoints', {}, parts.serviceEndpoints),
    element(
      'AppModuleSiteMaps',
      {},
      parts.siteMaps.map((part) => part.xml),
    ),
    element(
      'AppModules',
      {},
      parts.apps.map((part) => part.xml),
    ),
    element('EntityDataProviders'),
    LANGUAGES,
  ]);
}

/** Other/Customizations.xml of the unpacked folder: the same sections, emptied into files of their own. */
export const emptyCustomizations = (): XmlElement =>
  element('ImportExportXml', XSI, [...UNPACKED_SECTIONS.map((name) => element(name)), LANGUAGES]);

/** A control as customizations.xml and its data file name it. */
export const customControl = (name: string): XmlElement =>
  element('CustomControl', {}, [...leaves({ Name: name, FileName: `/Controls/${name}/ControlManifest.xml` })]);

const LANGUAGES = element('Languages', {}, [leaf('Language', 1033)]);

const UNPACKED_SECTIONS = [
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
