import { type XmlElement } from '../package/xml-element';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, children, guidOf, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { putRow, referenceTo } from '../put-row';

/** What a step is shown of the row before and after. */
export function importStepImages(context: ImportContext, step: XmlElement, stepId: string): void {
  for (const image of children(child(step, 'SdkMessageProcessingStepImages'), 'SdkMessageProcessingStepImage')) {
    const name = attributeOf(image, 'Name') ?? '';
    const id = guidOf(
      textOf(image, 'SdkMessageProcessingStepImageId') ?? attributeOf(image, 'SdkMessageProcessingStepImageId'),
    );
    if (id === undefined) throw importRefused(`step image ${name}`, 'it has no id.');
    putRow(context, 'sdkmessageprocessingstepimage', {
      sdkmessageprocessingstepimageid: id,
      name,
      sdkmessageprocessingstepid: referenceTo('sdkmessageprocessingstep', stepId),
      attributes: textOf(image, 'Attributes')?.toLowerCase() ?? null,
      entityalias: textOf(image, 'EntityAlias') ?? name,
      imagetype: numberOf(image, 'ImageType') ?? 0,
      messagepropertyname: textOf(image, 'MessagePropertyName') ?? 'Target',
    });
    context.components.add({ type: COMPONENT.stepImage, objectId: id });
  }
}
