import { list, related, section, tab, wide } from '../build/form';
import { type FormLayout } from '../model/form';

/** A run: how far it is, what it left aside and why. */
export const runLayout: FormLayout = {
  table: 'o2c_run',
  header: ['o2c_job', 'o2c_runstatus', 'o2c_asof'],
  tabs: [
    tab('Run', [
      section('Progress', 3, [
        'o2c_job',
        'o2c_runstatus',
        'o2c_asof',
        'o2c_itemcount',
        'o2c_donecount',
        'o2c_skippedcount',
        'o2c_parkedcount',
        'o2c_failedcount',
        'o2c_amount',
        'o2c_startedon',
        'o2c_finishedon',
        'o2c_legalentityid',
        wide('o2c_parkedreason'),
      ]),
      section('What was left aside', 1, [wide('o2c_report')]),
      list(related('o2c_run', 'o2c_runchunk', { label: 'Chunks', by: 'o2c_runid', rows: 10 })),
    ]),
  ],
};
