import type { Role, Timeline } from '../../../engine/index.ts';

/** When each side's first connection opened, or its hand-made answer left; null: it never did. */
export function openedMs({ entries, scenario }: Timeline): Readonly<Record<Role, number | null>> {
	const opened = (side: Role) =>
		entries.find(
			({ fact }) => fact.type === 'protocol' && fact.who === side && fact.event.type === 'opened',
		)?.at ?? null;
	const answered = () =>
		entries.find(
			({ fact }) => fact.type === 'left' && fact.way === 'down' && fact.segment.bytes.length > 0,
		)?.at ?? null;
	const server = scenario.server.answer === null ? opened('server') : answered();
	return { client: opened('client'), server };
}
