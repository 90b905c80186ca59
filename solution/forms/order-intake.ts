import { section, tab, wide } from '../build/form';
import { type FormLayout } from '../model/form';

/** An order as it arrived: what became of it, what is wrong with it, and what was said. */
export const orderIntakeLayout: FormLayout = {
  table: 'o2c_orderintake',
  header: ['o2c_intakestatus', 'o2c_channel', 'o2c_recordedon'],
  tabs: [
    tab('Intake', [
      section('What arrived', 2, [
        'o2c_name',
        'o2c_intakestatus',
        'o2c_channel',
        'o2c_externalid',
        'o2c_customerid',
        'o2c_salesorderid',
        'o2c_legalentityid',
        'o2c_receivedon',
      ]),
      section('What is missing or wrong', 1, [wide('o2c_defects')]),
    ]),
    tab('Message', [section('As it was sent', 1, [wide('o2c_payload')])]),
  ],
};
