import type { Role, Timeline } from '../../../engine/index.ts';

/** When each side's first connection opened; null: it never did. */
export function openedMs({ entries }: Timeline): Readonly<Record<Role, number | null>> {
	const opened = (side: Role) =>
		entries.find(
			({ fact }) => fact.type === 'protocol' && fact.who === side && fact.event.type === 'opened',
		)?.at ?? null;
	return { client: opened('client'), server: opened('server') };
}
