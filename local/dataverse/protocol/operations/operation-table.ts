import { commitFileBlocksUpload } from './commit-file-blocks-upload';
import { deleteFile } from './delete-file';
import { downloadBlock } from './download-block';
import { initializeFileBlocksDownload } from './initialize-file-blocks-download';
import { initializeFileBlocksUpload } from './initialize-file-blocks-upload';
import { uploadBlock } from './upload-block';
import { createMultiple } from './create-multiple';
import { deleteMultiple } from './delete-multiple';
import { addMembersTeam } from './add-members-team';
import { addPrivilegesRole } from './add-privileges-role';
import { removeMembersTeam } from './remove-members-team';
import { removePrivilegeRole } from './remove-privilege-role';
import { replacePrivilegesRole } from './replace-privileges-role';
import { retrieveRolePrivilegesRole } from './retrieve-role-privileges-role';
import { grantAccess } from './grant-access';
import { importSolution } from './import-solution';
import { initializeFrom } from './initialize-from';
import { modifyAccess } from './modify-access';
import { NOT_IMPLEMENTED } from './known-names';
import { type Operation } from './operation';
import { calculatePrice } from './pricing/calculate-price';
import { getQuantityDecimal } from './pricing/get-quantity-decimal';
import { priceLockOperations } from './pricing/price-lock-operations';
import { retrieveExchangeRate } from './pricing/retrieve-exchange-rate';
import { publishAllXml } from './publish-all-xml';
import { publishXml } from './publish-xml';
import { publishDuplicateRule } from './publish-duplicate-rule';
import { unpublishDuplicateRule } from './unpublish-duplicate-rule';
import { retrieveCurrentOrganization } from './retrieve-current-organization';
import { retrievePrincipalAccess } from './retrieve-principal-access';
import { retrieveSharedPrincipalsAndAccess } from './retrieve-shared-principals-and-access';
import { revokeAccess } from './revoke-access';
import { retrieveTotalRecordCount } from './retrieve-total-record-count';
import { retrieveUserPrivilegeByPrivilegeName } from './retrieve-user-privilege-by-privilege-name';
import { retrieveUserPrivileges } from './retrieve-user-privileges';
import { retrieveUnpublished, retrieveUnpublishedMultiple } from './retrieve-unpublished';
import { retrieveVersion } from './retrieve-version';
import { closingOperations } from './sales/closing-operations';
import { addToQueue } from './queues/add-to-queue';
import { queueItemOperations } from './queues/queue-item-operations';
import { makingOperations } from './sales/making-operations';
import { publishProductHierarchy } from './sales/publish-product-hierarchy';
import { deleteAndPromote } from './solutions/delete-and-promote';
import { importSolutionAsync } from './solutions/import-solution-async';
import { stageAndUpgrade } from './solutions/stage-and-upgrade';
import { updateMultiple } from './update-multiple';
import { upsertMultiple } from './upsert-multiple';
import { whoAmI } from './who-am-i';

/** Functions and actions by name. A new one is one line here and one file beside. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  CommitFileBlocksUpload: commitFileBlocksUpload,
  DeleteFile: deleteFile,
  DownloadBlock: downloadBlock,
  InitializeFileBlocksDownload: initializeFileBlocksDownload,
  InitializeFileBlocksUpload: initializeFileBlocksUpload,
  UploadBlock: uploadBlock,
  CreateMultiple: createMultiple,
  DeleteAndPromote: deleteAndPromote,
  DeleteMultiple: deleteMultiple,
  ...closingOperations,
  ...makingOperations,
  ...queueItemOperations,
  AddToQueue: addToQueue,
  PublishProductHierarchy: publishProductHierarchy,
  CalculatePrice: calculatePrice,
  ...priceLockOperations,
  GetQuantityDecimal: getQuantityDecimal,
  AddMembersTeam: addMembersTeam,
  AddPrivilegesRole: addPrivilegesRole,
  RemoveMembersTeam: removeMembersTeam,
  PublishDuplicateRule: publishDuplicateRule,
  UnpublishDuplicateRule: unpublishDuplicateRule,
  RemovePrivilegeRole: removePrivilegeRole,
  ReplacePrivilegesRole: replacePrivilegesRole,
  RetrieveRolePrivilegesRole: retrieveRolePrivilegesRole,
  GrantAccess: grantAccess,
  ImportSolution: importSolution,
  InitializeFrom: initializeFrom,
  ImportSolutionAsync: importSolutionAsync,
  ModifyAccess: modifyAccess,
  PublishAllXml: publishAllXml,
  PublishXml: publishXml,
  RetrieveCurrentOrganization: retrieveCurrentOrganization,
  RetrieveExchangeRate: retrieveExchangeRate,
  RetrievePrincipalAccess: retrievePrincipalAccess,
  RetrieveSharedPrincipalsAndAccess: retrieveSharedPrincipalsAndAccess,
  RevokeAccess: revokeAccess,
  RetrieveTotalRecordCount: retrieveTotalRecordCount,
  RetrieveUserPrivilegeByPrivilegeName: retrieveUserPrivilegeByPrivilegeName,
  RetrieveUserPrivileges: retrieveUserPrivileges,
  RetrieveUnpublished: retrieveUnpublished,
  RetrieveUnpublishedMultiple: retrieveUnpublishedMultiple,
  RetrieveVersion: retrieveVersion,
  StageAndUpgrade: stageAndUpgrade,
  UpdateMultiple: updateMultiple,
  UpsertMultiple: upsertMultiple,
  WhoAmI: whoAmI,
};

export const operationNamed = (name: string): Operation | undefined =>
  Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;

/** Whether the platform has such a function or action at all. */
export const isPlatformOperation = (name: string): boolean =>
  Object.hasOwn(OPERATIONS, name) || NOT_IMPLEMENTED.has(name);
