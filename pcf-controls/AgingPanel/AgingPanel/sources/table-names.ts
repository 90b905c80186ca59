export { account, openItem, settlement } from '../../../../core/src/dataverse/tables';
