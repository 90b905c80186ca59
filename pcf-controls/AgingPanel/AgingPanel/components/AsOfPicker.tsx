import * as React from 'react';
import { DatePicker, type IDatePickerStrings } from '@fluentui/react';
import { isoDate, type IsoDate } from '@o2c/core/kernel';
import { fluentIcon, hostDateOfIso, isoOfHostDate, useWords } from '@o2c/pcf-shared';
import { calendarNames } from '../view-model/calendar-names';
import { Field } from './Field';

export interface AsOfPickerProps {
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  /** A source that knows one day only. */
  readonly fixed: boolean;
  readonly onPick: (day: IsoDate) => void;
}

/** Any day up to today; what is owed tomorrow nobody knows. */
export const AsOfPicker = ({ asOf, today, fixed, onPick }: AsOfPickerProps): React.ReactElement => {
  const { texts, format } = useWords();
  const strings = React.useMemo<IDatePickerStrings>(
    () => ({
      ...calendarNames(format.locale),
      goToToday: texts('asof_today'),
      prevMonthAriaLabel: texts('asof_previous_month'),
      nextMonthAriaLabel: texts('asof_next_month'),
      prevYearAriaLabel: texts('asof_previous_year'),
      nextYearAriaLabel: texts('asof_next_year'),
      closeButtonAriaLabel: texts('close'),
    }),
    [texts, format.locale],
  );
  return (
    <Field caption={texts('asof')}>
      <DatePicker
        className="o2c-aging__asof"
        ariaLabel={texts('asof')}
        value={hostDateOfIso(asOf)}
        maxDate={hostDateOfIso(today)}
        today={hostDateOfIso(today)}
        disabled={fixed}
        strings={strings}
        textField={{ iconProps: { iconName: fluentIcon('calendar') } }}
        calendarProps={{ strings, navigationIcons: NAVIGATION }}
        formatDate={(date) => (date === undefined ? '' : format.day(isoOfHostDate(date)))}
        onSelectDate={(date) => {
          if (date !== null && date !== undefined) onPick(isoDate(isoOfHostDate(date)));
        }}
      />
    </Field>
  );
};

const NAVIGATION = {
  leftNavigation: fluentIcon('chevronUp'),
  rightNavigation: fluentIcon('chevronDown'),
};
