import AjvDraft04 from 'ajv-draft-04';

export type { AnySchemaObject, ValidateFunction } from 'ajv-draft-04';

/** The class, however the module came: compiled for the tests or loaded as it is. */
export const Ajv = AjvDraft04.default ?? AjvDraft04;
