// The ids of lessons from files. In addresses and in the progress they begin with `own-`, which no lesson of the
// course does: `#/learn/own-<id>/<step>`.
export const OWN = 'own-';

export type OwnId = `${typeof OWN}${string}`;

/** Returns the id in addresses of a lesson whose file has this id. */
export function ownId(id: string): OwnId {
	return `${OWN}${id}`;
}

export function isOwnId(id: string): id is OwnId {
	return id.startsWith(OWN);
}
