import { type ViewControl } from '../../../solution/model/view';
import { element, leaf, type XmlElement } from '../xml';

/** The platform's own grid: it stays listed first, as exports have it. */
const GRID = '{E7A81278-8635-4d9e-8D4D-59480B391C5B}';

/** Stands for "the view this layout belongs to". */
const THIS_VIEW = '00000000-0000-0000-0000-000000000000';

/** Web, phone and tablet: real views always name all three. */
const FORM_FACTORS = [0, 1, 2];

/**
 * Puts a dataset control in the grid's place for one view: inside the layout's grid, after its row, without `forControl`. So does
 * Microsoft's Volunteer Management (`msnfp_getstarted`, view "Resources").
 */
export const viewControl = ({ name, dataSet }: ViewControl): XmlElement =>
  element('controlDescriptions', {}, [
    element('controlDescription', {}, [
      element('customControl', { id: GRID }, [element('parameters', {}, [])]),
      ...FORM_FACTORS.map((formFactor) =>
        element('customControl', { name, formFactor }, [
          element('parameters', {}, [element('data-set', { name: dataSet }, [leaf('ViewId', THIS_VIEW)])]),
        ]),
      ),
    ]),
  ]);
