import { element, leaf, type XmlElement } from '../xml';

/** The ribbon of a table without own commands, as every export has it. */
export const emptyRibbon = (): XmlElement =>
  element('RibbonDiffXml', {}, [
    element('CustomActions'),
    element('Templates', {}, [{ ...leaf('RibbonTemplates', ''), attributes: { Id: 'Mscrm.Templates' } }]),
    element('CommandDefinitions'),
    element('RuleDefinitions', {}, [element('TabDisplayRules'), element('DisplayRules'), element('EnableRules')]),
    element('LocLabels'),
  ]);
