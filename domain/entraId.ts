/** How Entra writes the id of a person, a tenant or an app. */
export const ENTRA_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
