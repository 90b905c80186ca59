import { type FieldSecurityProfileDeclaration } from '../../../solution/model/field-security';
import { componentId } from '../uuid5';
import { element, leaves, type XmlElement } from '../xml';

/** 4 allows, 0 does not: the values of the platform's field permission type. */
const ALLOWED = 4;
const NOT_ALLOWED = 0;

/** A field security profile: what its members may do with each secured column. */
export const fieldSecurityProfile = (profile: FieldSecurityProfileDeclaration): XmlElement =>
  element(
    'FieldSecurityProfile',
    {
      name: profile.name,
      description: profile.description,
      fieldsecurityprofileid: componentId('fieldsecurityprofile', profile.name),
    },
    [
      element(
        'FieldPermissions',
        {},
        profile.permissions.map((permission) =>
          element('FieldPermission', {}, [
            ...leaves({
              EntityName: permission.table,
              AttributeName: permission.column,
              CanRead: ALLOWED,
              CanUpdate: permission.write ? ALLOWED : NOT_ALLOWED,
              CanCreate: permission.write ? ALLOWED : NOT_ALLOWED,
            }),
          ]),
        ),
      ),
    ],
  );
